import {
  captureDetail,
  imageReference,
  positionQualityItems,
  recordLinks,
  segmentItems,
  sizeAndScale,
  subjectCondition,
} from './common.ts';

const impression =
  'biom:FingerprintImageImpressionCaptureCategoryCode|biom:FrictionRidgeImageImpressionCaptureCategoryCode';
const anyPosition =
  'biom:FrictionRidgePositionCode|biom:FingerPositionCode|biom:PalmPositionCode|biom:PlantarPositionCode';

const legacyImage = 'biom:FingerprintImage|biom:FingerImpressionImage';

/** Types 3 to 6. */
export const legacyPrint = `${imageReference}
  9 ${legacyImage}/nc:BinaryBase64Object @base64
  5 ${legacyImage}/biom:ImageCaptureDetail/biom:CaptureResolutionCode
  8 ${legacyImage}/biom:ImageCompressionAlgorithmCode|biom:ImageCompressionAlgorithmText @compression
  6 ${legacyImage}/biom:ImageHorizontalLineLengthPixelQuantity
  7 ${legacyImage}/biom:ImageVerticalLineLengthPixelQuantity
  4 ${legacyImage}/biom:FingerprintImagePosition @positions
  3 ${legacyImage}/${impression}
`;

export const signature = `${imageReference}
  8 biom:SignatureImage/nc:BinaryBase64Object @base64
  5 biom:SignatureImage/biom:ImageCaptureDetail/biom:CaptureResolutionCode
  6 biom:SignatureImage/biom:ImageHorizontalLineLengthPixelQuantity
  7 biom:SignatureImage/biom:ImageVerticalLineLengthPixelQuantity
  4 biom:SignatureImage/biom:SignatureRepresentationCode
  3 biom:SignatureImage/biom:SignatureCategoryCode
`;

/** What Types 13, 14 and 15 say of their image before their own fields. */
const printImage = (image: string, extra = '') => {
  const [horizontal, vertical] = sizeAndScale(image);
  return `${imageReference}${recordLinks}
  999 ${image}/nc:BinaryBase64Object @base64
  12 ${image}/biom:ImageBitsPerPixelQuantity
  ${captureDetail(`${image}/biom:ImageCaptureDetail`)}${extra}
  20 ${image}/biom:ImageCommentText
  11 ${image}/biom:ImageCompressionAlgorithmText|biom:ImageCompressionAlgorithmCode
  ${horizontal}${vertical}
  3 ${image}/${impression}
`;
};

const majorCase = (image: string) => `
  14 ${image}/biom:FingerprintImageMajorCasePrint/
  -1 biom:FingerPositionCode
  -2 biom:MajorCasePrintCode
  15 ${image}/biom:FingerprintImageMajorCasePrint/biom:MajorCasePrintSegmentOffset
  -6 biom:SegmentBottomVerticalCoordinateValue
  -2 biom:SegmentLocationCode
  -1 biom:SegmentFingerViewCode
  -3 biom:SegmentLeftHorizontalCoordinateValue
  -4 biom:SegmentRightHorizontalCoordinateValue
  -5 biom:SegmentTopVerticalCoordinateValue
`;

const latentImage =
  'biom:FrictionRidgeImage|biom:FingerImpressionImage|biom:PalmprintImage|biom:PlantarImage|biom:FingerprintImage';

export const latent = `${printImage(latentImage)}
  13 ${latentImage}/${anyPosition}
  ${majorCase(latentImage)}
  24 ${latentImage}/biom:FrictionRidgeImageQuality|biom:FingerprintImageQuality|biom:PalmprintImageQuality|biom:PlantarImageQuality
  ${positionQualityItems(anyPosition)}
  18 ${latentImage}/biom:RulerScalePresenceInformation
  -1 biom:RulerScaleUnitCode
  -2 biom:RulerScaleMakeText
  -3 biom:RulerScaleModelText
  19 ${latentImage}/biom:ResolutionMethodInformation
  -1 biom:ResolutionMeansCode
  -2 biom:ResolutionScaleLength
  -3 biom:ResolutionScaleUnitCode
  -4 biom:ResolutionScaleXCoordinateA
  -5 biom:ResolutionScaleYCoordinateA
  -6 biom:ResolutionScaleXCoordinateB
  -7 biom:ResolutionScaleYCoordinateB
  -8 biom:ResolutionCommentText
  ${subjectCondition(`${latentImage}/biom:SubjectExistentialDetails`)}
`;

const exemplar = 'biom:FingerImpressionImage|biom:FingerprintImage';
const exemplarCapture = `${exemplar}/biom:ImageCaptureDetail`;

export const fingerprint = `${printImage(
  exemplar,
  `26 ${exemplarCapture}/biom:CaptureIdentification/nc:IdentificationID`,
)}
  13 ${exemplar}/biom:FingerPositionCode
  ${majorCase(exemplar)}
  18 ${exemplar}/biom:FingerprintImageFingerMissing
  -1 biom:FingerPositionCode
  -2 biom:FingerMissingCode
  21 ${exemplar}/biom:FingerprintImageSegmentPositionSquare
  ${segmentItems('biom:FingerPositionCode')}
  22 ${exemplar}/biom:FingerprintImageNISTQuality
  -1 biom:FingerPositionCode
  -2 biom:NISTQualityMeasure
  23 ${exemplar}/biom:FingerprintImageSegmentationQuality
  ${positionQualityItems('biom:FingerPositionCode')}
  24 ${exemplar}/biom:FingerprintImageQuality
  ${positionQualityItems('biom:FingerPositionCode')}
  25 ${exemplar}/biom:FingerprintImageSegmentPositionPolygon
  -1 biom:FingerPositionCode
  -2 biom:PositionPolygonVertexQuantity
  -3 . @vertices
  31 ${exemplar}/biom:FingerprintImageAcquisitionProfileCode
  27 ${exemplar}/biom:FingerprintImageStitchedIndicator @flag:Y:N
  ${subjectCondition('biom:SubjectExistentialDetails')}
`;

export const palm = `${printImage('biom:PalmprintImage')}
  13 biom:PalmprintImage/biom:PalmPositionCode
  18 biom:PalmprintImage/biom:PalmprintImageMissingArea
  -1 biom:PalmPositionCode
  -2 biom:PalmMissingAreaReasonCode
  24 biom:PalmprintImage/biom:PalmprintImageQuality
  ${positionQualityItems('biom:PalmPositionCode')}
  21 biom:FrictionRidgeImageSegmentPositionSquare
  ${segmentItems('biom:PalmPositionCode')}
  ${subjectCondition('biom:SubjectExistentialDetails')}
`;
