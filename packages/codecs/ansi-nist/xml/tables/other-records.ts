import { annotation, captureDetail, imageReference, qualityItems, recordLinks } from './common.ts';

const sourceData = 'biom:SourceImage|biom:SourceAudio|biom:SourceVideo';

/** Type-20, the recording or picture that a sample was taken from. */
export const sourceRepresentation = `${imageReference}${annotation}
  996 biom:ImageHashValue
  3 biom:SourceRecordCardinalityCode
  14 biom:SourceAcquisition
  -1 biom:AcquisitionSourceCode
  -2 biom:AcquisitionDigitalConversionDescriptionText
  -3 biom:AcquisitionFormatDescriptionText
  -4 biom:AcquisitionSpecialCharacteristicsText
  15 biom:SourceFileFormat
  -1 biom:SourceFileCategoryText
  -2 biom:SourceFileDecodingInstructionsText
  20 biom:SourceCommentText
  21 biom:SourceIdentification/nc:IdentificationID
  994 biom:SourceExternalFileReferenceText
  999 ${sourceData}/nc:BinaryBase64Object @base64
  ${captureDetail(`${sourceData}/biom:BiometricCaptureDetail|biom:ImageCaptureDetail`, {
    device: 903,
    make: 904,
    horizontal: 17,
    vertical: 18,
  })}
  11 ${sourceData}/biom:ImageCompressionAlgorithmText
  6 ${sourceData}/biom:ImageHorizontalLineLengthPixelQuantity
  9 ${sourceData}/biom:ImageHorizontalPixelDensityValue
  8 ${sourceData}/biom:ImageScaleUnitsCode
  7 ${sourceData}/biom:ImageVerticalLineLengthPixelQuantity
  10 ${sourceData}/biom:ImageVerticalPixelDensityValue
  19 ${sourceData}/biom:TimeSegment
  -1 biom:TimeSegmentStartTimeValue
  -2 biom:TimeSegmentEndTimeValue
`;

const contextData = 'biom:ContextImage|biom:ContextAudio|biom:ContextVideo';

/** Type-21, the surroundings. */
export const associatedContext = `${imageReference}${annotation}
  996 biom:ImageHashValue
  15 biom:ContextFileFormat
  -1 biom:ContextFileCategoryText
  -2 biom:ContextFileDecodingInstructionsText
  20 biom:ContextCommentText
  21 biom:ContextIdentification/nc:IdentificationID
  994 biom:ContextExternalFileReferenceText
  999 ${contextData}/nc:BinaryBase64Object @base64
  ${captureDetail(`${contextData}/biom:BiometricCaptureDetail|biom:ImageCaptureDetail`)}
  19 ${contextData}/biom:TimeSegment
  -1 biom:TimeSegmentStartTimeValue
  -2 biom:TimeSegmentEndTimeValue
`;

/** Type-98. */
export const informationAssurance = `${imageReference}
  3 biom:AssuranceFormatOwnerIdentification/nc:IdentificationID
  4 biom:AssuranceOrganization/nc:OrganizationIdentification/nc:IdentificationID
  993 biom:AssuranceOrganization/nc:OrganizationName
  5 biom:AssuranceFormatIdentification/nc:IdentificationID
  6 biom:AssuranceDateTime/nc:DateTime @utc
  900 biom:AssuranceLogEntry
  -1 biom:AssuranceLogEventCode
  -2 biom:AssuranceLogEventReasonText
  -3 biom:AssuranceLogEventLocationText
  -4 biom:AssuranceLogAgentText
  -5 biom:AssuranceLogEventOriginalValueText
  901 biom:AssuranceAuditRevisionIdentification/nc:IdentificationID
`;

/** Type-99. */
export const cbeffData = `${imageReference}${recordLinks}
  999 biom:CBEFFImage/nc:BinaryBase64Object @base64
  ${captureDetail('biom:CBEFFImage/biom:ImageCaptureDetail')}
  102 biom:CBEFFImage/biom:ImageQuality
  ${qualityItems}
  103 biom:CBEFFImage/biom:CBEFFFormatOwnerIdentification/nc:IdentificationID
  104 biom:CBEFFImage/biom:CBEFFFormatCategoryIdentification/nc:IdentificationID
  100 biom:CBEFFImage/biom:CBEFFVersionIdentification/nc:IdentificationID
  101 biom:CBEFFImage/biom:CBEFFCategoryCode
`;
