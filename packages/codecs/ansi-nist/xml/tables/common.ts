/** Parts that the tables of several record types share. */
export const imageReference = `
  2 biom:ImageReferenceIdentification/nc:IdentificationID
`;

/** 902: notes on how the record was processed. */
export const annotation = `
  902 biom:ProcessAnnotation
  -1 biom:ProcessUTCDate/nc:DateTime @utc
  -2 biom:ProcessName
  -3 biom:ProcessOwnerText
  -4 biom:ProcessDescriptionText
`;

/** 992 to 997: what stands before the image in its record. */
export const recordLinks = `
  992 biom:Type2CrossReferenceIdentification/nc:IdentificationID
  ${annotation}
  995 biom:AssociatedContext
  -1 biom:ContextIdentification/nc:IdentificationID
  -2 biom:ImageSegmentIdentification/nc:IdentificationID
  996 biom:ImageHashValue
  997 biom:SourceRepresentation
  -1 biom:SourceIdentification/nc:IdentificationID
  -2 biom:ImageSegmentIdentification/nc:IdentificationID
`;

const plane = 'biom:CaptureLocation/biom:LocationTwoDimensionalGeographicCoordinate';
const otherSystem = 'biom:CaptureLocation/biom:LocationAlternateGeographicSystemValue';

/** 998: where and when, spread over the capture detail. */
const geographicItems = `
  -13 biom:CaptureLocation/nc:LocationDescriptionText
  -8 biom:CaptureLocation/nc:LocationGeographicElevation/nc:MeasurePointValue
  -2 ${plane}/nc:GeographicCoordinateLatitude/nc:LatitudeDegreeValue
  -3 ${plane}/nc:GeographicCoordinateLatitude/nc:LatitudeMinuteValue
  -4 ${plane}/nc:GeographicCoordinateLatitude/nc:LatitudeSecondValue
  -5 ${plane}/nc:GeographicCoordinateLongitude/nc:LongitudeDegreeValue
  -6 ${plane}/nc:GeographicCoordinateLongitude/nc:LongitudeMinuteValue
  -7 ${plane}/nc:GeographicCoordinateLongitude/nc:LongitudeSecondValue
  -9 ${plane}/biom:GeodeticDatumCoordinateSystemCode|biom:GeodeticDatumCoordinateSystemName
  -11 biom:CaptureLocation/nc:LocationUTMCoordinate/nc:UTMEastingValue
  -10 biom:CaptureLocation/nc:LocationUTMCoordinate/nc:UTMGridZoneID
  -12 biom:CaptureLocation/nc:LocationUTMCoordinate/nc:UTMNorthingValue
  -14 ${otherSystem}/biom:GeographicLocationSystemName
  -15 ${otherSystem}/biom:GeographicLocationText
  -1 biom:CaptureUTCDateTime/nc:DateTime @utc
`;

/** The fields of the capture detail that have another number in Type-17. */
interface CaptureNumbers {
  readonly device: number;
  readonly make: number;
  readonly horizontal: number;
  readonly vertical: number;
}

const usualNumbers: CaptureNumbers = { device: 903, make: 904, horizontal: 16, vertical: 17 };

/** Capture detail at a path: place, date, device, agency, scanned scale. */
export const captureDetail = (detail: string, numbers: CaptureNumbers = usualNumbers): string => `
  998 ${detail}/
  ${geographicItems}
  5 ${detail}/biom:CaptureDate/nc:Date @date
  ${numbers.device} ${detail}/biom:CaptureDeviceIdentification/nc:IdentificationID
  ${numbers.make} ${detail}/
  -1 biom:CaptureDeviceMakeText
  -2 biom:CaptureDeviceModelText
  -3 biom:CaptureDeviceSerialNumberText
  ${numbers.horizontal} ${detail}/biom:CaptureHorizontalPixelDensityValue
  4 ${detail}/biom:CaptureOrganization/nc:OrganizationIdentification/nc:IdentificationID
  993 ${detail}/biom:CaptureOrganization/nc:OrganizationName
  47 ${detail}/biom:CaptureOrganization/nc:OrganizationUnitName
  ${numbers.vertical} ${detail}/biom:CaptureVerticalPixelDensityValue
  30 ${detail}/biom:CaptureDeviceMonitoringModeCode
`;

/** Quality of an image by one or several algorithms. */
export const qualityItems = `
  -3 biom:QualityAlgorithmProductIdentification/nc:IdentificationID
  -1 biom:QualityValue
  -2 biom:QualityAlgorithmVendorIdentification/nc:IdentificationID
`;

/** Quality of one position of an image, named by its code. */
export const positionQualityItems = (position: string): string => `
  -1 ${position}
  -4 biom:QualityAlgorithmProductIdentification/nc:IdentificationID
  -3 biom:QualityAlgorithmVendorIdentification/nc:IdentificationID
  -2 biom:QualityValue
`;

/** A box of a finger or palm in its image, behind the position at item 1. */
export const segmentItems = (position: string): string => `
  -1 ${position}
  -5 biom:SegmentBottomVerticalCoordinateValue
  -2 biom:SegmentLeftHorizontalCoordinateValue
  -3 biom:SegmentRightHorizontalCoordinateValue
  -4 biom:SegmentTopVerticalCoordinateValue
`;

/** 46: state of the body that the image shows. */
export const subjectCondition = (path: string): string => `
  46 ${path}
  -1 biom:SubjectExistentialStatusCode
  -2 biom:SubjectBodyStatusCode
  -3 biom:SubjectBodyClassCode
`;

/** Size and transmitted scale, the same in all records from Type-10 on. */
export const sizeAndScale = (image: string): readonly [string, string] => [
  `
  6 ${image}/biom:ImageHorizontalLineLengthPixelQuantity
  9 ${image}/biom:ImageHorizontalPixelDensityValue
`,
  `
  8 ${image}/biom:ImageScaleUnitsCode
  7 ${image}/biom:ImageVerticalLineLengthPixelQuantity
  10 ${image}/biom:ImageVerticalPixelDensityValue
`,
];
