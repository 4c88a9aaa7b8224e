import {
  captureDetail,
  imageReference,
  qualityItems,
  recordLinks,
  sizeAndScale,
  subjectCondition,
} from './common.ts';

const face = 'biom:FaceImage|biom:PhysicalFeatureImage';
const [faceHorizontal] = sizeAndScale(face);

const featurePoint = `
  -3 biom:FeaturePointHorizontalCoordinateValue
  -2 biom:FeaturePointIdentification/nc:IdentificationID
  -1 biom:FeaturePointCategoryCode
  -4 biom:FeaturePointVerticalCoordinateValue
`;

/** Points round a part of a face: their number, then x and y of each. */
const vertices = (quantityAt: number) => `
  -${quantityAt} biom:PositionPolygonVertexQuantity
  -${quantityAt + 1} . @vertices
`;

/** Type-10, faces and (other element, same children) scars, marks and tattoos. */
export const faceOrFeature = `${imageReference}${recordLinks}
  999 ${face}/nc:BinaryBase64Object @base64
  ${captureDetail(`${face}/biom:ImageCaptureDetail`)}
  12 ${face}/biom:ImageColorSpaceCode
  38 ${face}/biom:ImageCommentText
  11 ${face}/biom:ImageCompressionAlgorithmText|biom:ImageCompressionAlgorithmCode
  ${faceHorizontal}
  24 ${face}/biom:ImageQuality
  ${qualityItems}
  8 ${face}/biom:ImageScaleUnitsCode
  3 ${face}/biom:ImageCategoryCode
  7 ${face}/biom:ImageVerticalLineLengthPixelQuantity
  10 ${face}/biom:ImageVerticalPixelDensityValue
  18 ${face}/biom:ImageDistortion
  -1 biom:ImageDistortionCategoryCode
  -2 biom:ImageDistortionMeasurementCode
  -3 biom:ImageDistortionSeverityCode
  25 ${face}/biom:FaceImage3DPoseAngle
  -2 biom:PosePitchAngleMeasure
  -5 biom:PosePitchUncertaintyValue
  -3 biom:PoseRollAngleMeasure
  -6 biom:PoseRollUncertaintyValue
  -1 biom:PoseYawAngleMeasure
  -4 biom:PoseYawUncertaintyValue
  13 ${face}/biom:FaceImageAcquisitionProfileCode
  26 ${face}/biom:FaceImageDescriptionCode|biom:FaceImageDescriptionText
  27 ${face}/biom:FaceImageEyeColorAttributeCode
  29 ${face}/biom:FaceImageFeaturePoint
  ${featurePoint}
  28 ${face}/biom:FaceImageHairColorAttributeCode
  21 ${face}/biom:FaceImagePoseOffsetAngleMeasure
  20 ${face}/biom:FaceImageSubjectPoseCode
  23 ${face}/biom:FaceImageAcquisitionSource
  -1 biom:CaptureSourceCode
  -2 biom:CaptureSourceDescriptionText
  14 ${face}/biom:FaceImageBoundingSquare
  -5 biom:FaceImageBoundingCategoryCode
  -4 biom:SegmentBottomVerticalCoordinateValue
  -1 biom:SegmentLeftHorizontalCoordinateValue
  -2 biom:SegmentRightHorizontalCoordinateValue
  -3 biom:SegmentTopVerticalCoordinateValue
  15 ${face}/biom:FaceImageBoundary
  -1 biom:FaceImageBoundaryShapeCode
  ${vertices(2)}
  19 ${face}/biom:FaceImageLightingArtifactsCode
  31 ${face}/biom:FaceImageFeaturePointTierCode|biom:FaceImageFeaturePointTierNumeric
  32 ${face}/biom:FaceImage3DFeaturePoint
  ${featurePoint}
  -5 biom:FeaturePointZCoordinateValue
  33 ${face}/biom:FaceImageContour
  -1 biom:FaceImageContourCategoryCode
  ${vertices(2)}
  45 ${face}/biom:FaceImageOcclusion
  -1 biom:FaceImageOcclusionOpacityCode
  -2 biom:FaceImageOcclusionCategoryCode
  ${vertices(3)}
  39 ${face}/biom:PhysicalFeatureReferenceIdentification/nc:IdentificationID
  44 ${face}/biom:ImageTransformationCode
  ${subjectCondition(`${face}/biom:SubjectExistentialDetails`)}
`;

const [testHorizontal, testVertical] = sizeAndScale('biom:TestImage');

/** Type-16. */
export const testImage = `${imageReference}${recordLinks}
  999 biom:TestImage/nc:BinaryBase64Object @base64
  3 biom:TestImage/nc:BinaryDescriptionText
  12 biom:TestImage/biom:ImageBitsPerPixelQuantity
  ${captureDetail('biom:TestImage/biom:ImageCaptureDetail')}
  13 biom:TestImage/biom:ImageColorSpaceCode
  20 biom:TestImage/biom:ImageCommentText
  11 biom:TestImage/biom:ImageCompressionAlgorithmText
  ${testHorizontal}
  24 biom:TestImage/biom:ImageQuality
  ${qualityItems}${testVertical}
`;

const iris = 'biom:IrisImage';
const [irisHorizontal, irisVertical] = sizeAndScale(iris);
const irisCapture = { device: 17, make: 19, horizontal: 22, vertical: 23 };

const irisBoundary = (number: number, name: string) => `
  ${number} ${iris}/biom:${name}
  -1 biom:IrisBoundaryShapeCode
  -2 biom:ImageFeatureVertexQuantity
  -3 . @feature-vertices
`;

/** Type-17. */
export const irisImage = `${imageReference}${recordLinks}
  999 ${iris}/nc:BinaryBase64Object @base64
  12 ${iris}/biom:ImageBitsPerPixelQuantity
  ${captureDetail(`${iris}/biom:ImageCaptureDetail`, irisCapture)}
  13 ${iris}/biom:ImageColorSpaceCode
  21 ${iris}/biom:ImageCommentText
  11 ${iris}/biom:ImageCompressionAlgorithmText
  ${irisHorizontal}
  24 ${iris}/biom:ImageQuality
  ${qualityItems}${irisVertical}
  3 ${iris}/biom:IrisEyePositionCode
  14 ${iris}/biom:IrisEyeRotationAngleText
  15 ${iris}/biom:IrisEyeRotationUncertaintyValueText
  16 ${iris}/biom:IrisImageCapture
  -1 biom:IrisImageHorizontalOrientationCode
  -3 biom:IrisImageScanCategoryCode
  -2 biom:IrisImageVerticalOrientationCode
  20 ${iris}/biom:IrisEyeColorAttributeCode
  25 ${iris}/biom:IrisImageAcquisitionLightingSpectrum/biom:AcquisitionLightingSpectrumCode
  27 ${iris}/biom:IrisImageAcquisitionLightingSpectrum/
  -1 biom:AcquisitionLightingSpectrumLowerMeasure
  -2 biom:AcquisitionLightingSpectrumUpperMeasure
  26 ${iris}/biom:IrisDiameterPixelQuantity
  28 ${iris}/biom:IrisImageMissingReasonCode
  31 ${iris}/biom:IrisImageAcquisitionProfileCode
  32 ${iris}/biom:IrisImageStorageFormatCode
  ${irisBoundary(33, 'IrisImageIrisPupilBoundary')}
  ${irisBoundary(34, 'IrisImageIrisScleraBoundary')}
  ${irisBoundary(35, 'IrisImageIrisUpperEyelidBoundary')}
  ${irisBoundary(36, 'IrisImageIrisLowerEyelidBoundary')}
  37 ${iris}/biom:IrisImageOcclusion
  -1 biom:IrisImageOcclusionOpacityCode
  -2 biom:IrisImageOcclusionCategoryCode
  -3 biom:ImageFeatureVertexQuantity
  -4 . @feature-vertices
  40 ${iris}/biom:IrisImageRangeMeasure
  41 ${iris}/biom:IrisImageGazeAngleMeasure
`;
