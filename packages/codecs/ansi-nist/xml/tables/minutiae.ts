import { annotation, imageReference, qualityItems } from './common.ts';
import { extendedFeatures } from './extended-features.ts';

const nist = 'itl:Minutiae/itl:MinutiaeNISTStandard';

/** 9.005 to 9.012. */
const legacy = `
  12 ${nist}/itl:MinutiaDetail
  -2 . @position-and-direction
  -1 biom:MinutiaIdentification/nc:IdentificationID
  -3 biom:MinutiaQualityValue
  -4 biom:MinutiaCategoryCode
  -5 . @ridge-counts
  10 ${nist}/biom:MinutiaeQuantity
  5 ${nist}/biom:MinutiaeReadingSystem
  -2 biom:ReadingSystemCodingMethodCode
  -1 biom:ReadingSystemName
  -3 biom:ReadingSystemSubsystemIdentification/nc:IdentificationID
  11 ${nist}/biom:MinutiaeRidgeCountIndicator @flag:1:0
  8 itl:Minutiae/biom:MinutiaeFingerCorePosition
  -1 . @position
  9 itl:Minutiae/biom:MinutiaeFingerDeltaPosition
  -1 . @position
  7 itl:Minutiae/itl:MinutiaeFingerPatternDetail
  -1 itl:FingerPatternCodeSourceCode
  -2 biom:FingerPatternCode|biom:FingerPatternText
  6 itl:Minutiae/biom:MinutiaeFingerPositionCode|biom:MinutiaePalmPositionCode
`;

const other = 'biom:OtherMinutiae';

/** 9.176 to 9.179: whose minutiae they are where a vendor's own block holds them. */
const vendor = `
  176 ${other}/biom:MinutiaeAlgorithmOwnerText
  177 ${other}/biom:MinutiaeAlgorithm
  -1 biom:MinutiaeAlgorithmName
  -2 biom:MinutiaeAlgorithmVersionText
  178 ${other}/biom:MinutiaeCaptureDevice
  -1 biom:CaptureDeviceName
  -2 biom:CaptureDeviceVersionText
  179 ${other}/biom:MinutiaeFormatContactOrganization/nc:OrganizationPrimaryContactInformation/nc:ContactInformationDescriptionText
`;

const incits = 'biom:INCITSMinutiae';
const incitsImage = `${incits}/biom:FingerImpressionImage`;

/** 9.126 to 9.140, as ANSI INCITS 378 counts them. */
const incits378 = `
  126 ${incits}/
  -1 biom:CBEFFFormatOwnerIdentification/nc:IdentificationID
  -2 biom:CBEFFFormatCategoryIdentification/nc:IdentificationID
  -3 biom:CBEFFProductIdentification/nc:IdentificationID
  127 ${incits}/biom:ImageCaptureDetail
  -2 biom:CaptureDeviceIdentification/nc:IdentificationID
  -1 biom:CaptureDeviceCertificationCode
  128 ${incitsImage}/biom:ImageHorizontalLineLengthPixelQuantity
  131 ${incitsImage}/biom:ImageHorizontalPixelDensityValue
  130 ${incitsImage}/biom:ImageScaleUnitsCode
  129 ${incitsImage}/biom:ImageVerticalLineLengthPixelQuantity
  132 ${incitsImage}/biom:ImageVerticalPixelDensityValue
  134 ${incitsImage}/biom:FingerPositionCode|biom:PalmPositionCode
  133 ${incits}/biom:FingerViewNumeric
  135 ${incits}/biom:MinutiaeQuality
  ${qualityItems}
  136 ${incits}/biom:MinutiaeQuantity
  137 ${incits}/biom:INCITSMinutia
  -1 biom:MinutiaIdentification/nc:IdentificationID
  -2 biom:INCITSMinutiaLocation/biom:PositionHorizontalCoordinateValue
  -3 biom:INCITSMinutiaLocation/biom:PositionVerticalCoordinateValue
  -4 biom:INCITSMinutiaLocation/biom:ImageLocationThetaAngleMeasure
  -5 biom:INCITSMinutiaCategoryCode
  -6 biom:MinutiaQualityValue
  138 ${incits}/biom:MinutiaeRidgeCountDetail @ridge-count-detail
  139 ${incits}/biom:FingerprintPatternCoreLocation
  -1 biom:PositionHorizontalCoordinateValue
  -2 biom:PositionVerticalCoordinateValue
  -3 biom:ImageLocationThetaAngleMeasure
  140 ${incits}/biom:FingerprintPatternDeltaLocation
  -1 biom:PositionHorizontalCoordinateValue
  -2 biom:PositionVerticalCoordinateValue
  -3 biom:ImageLocationThetaAngleMeasure#1
  -4 biom:ImageLocationThetaAngleMeasure#2
  -5 biom:ImageLocationThetaAngleMeasure#3
`;

export const minutiae = `${imageReference}${annotation}
  3 biom:MinutiaeImpressionCaptureCategoryCode
  4 biom:MinutiaeFormatNISTStandardIndicator @flag:S:U
  901 biom:MinutiaeUniversalLatentWorkstationAnnotationText
  903 biom:BiometricCaptureDetail/biom:CaptureDeviceIdentification/nc:IdentificationID
  904 biom:BiometricCaptureDetail/
  -1 biom:CaptureDeviceMakeText
  -2 biom:CaptureDeviceModelText
  -3 biom:CaptureDeviceSerialNumberText
  ${legacy}${vendor}${incits378}${extendedFeatures}
`;
