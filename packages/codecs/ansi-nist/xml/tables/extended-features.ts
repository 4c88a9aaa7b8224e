import { qualityItems } from './common.ts';

const efs = 'biom:ExtendedFeatureSetMinutiae';
const x = 'biom:ImageLocationHorizontalCoordinateMeasure';
const y = 'biom:ImageLocationVerticalCoordinateMeasure';
const radius = 'biom:ImageLocationUncertaintyRadiusMeasure';
const polygon = 'biom:ImageSegmentPolygon @polygon';
const comment = 'biom:MinutiaeCommentText';
const id = 'nc:IdentificationID';
const examiner = 'biom:MinutiaeExaminer/nc:PersonName';
const affiliation = 'biom:MinutiaeExaminerAffiliation/nc:OrganizationName';
const first = 'biom:MinutiaLocationPoint';
const second = 'biom:MinutiaLocationReferencePoint';

/** A map of the ridges: its format and, in a field of its own, its rows. */
const ridgeMap = (format: number, rows: number, name: string, size: string) => `
  ${format} ${efs}/biom:${name}/
  -1 biom:${name}${size}
  -2 biom:${name}FormatCode
  ${rows} ${efs}/biom:${name}/biom:${name}RowText
`;

/** 9.352 to 9.363: how the latent came to be, and what the examiner decided. */
const examination = `
  352 ${efs}/biom:LatentProcessingCategoryCode
  353 ${efs}/biom:MinutiaeValueAssessment
  -1 biom:MinutiaeValueAssessmentResultCode
  -3 ${examiner}/nc:PersonGivenName
  -2 ${examiner}/nc:PersonSurName
  -4 ${affiliation}
  -5 biom:MinutiaeValueAssessmentDateTime/nc:DateTime @utc
  -7 biom:MinutiaeAnalysisComplexityCode
  -6 ${comment}
  354 ${efs}/biom:MinutiaeFraudEvidence
  -1 biom:MinutiaeFraudEvidenceCategoryCode
  -2 ${comment}
  355 ${efs}/biom:MinutiaeLatentSubstrate
  -1 biom:MinutiaeLatentSubstrateCategoryCode
  -2 biom:MinutiaeLatentSubstrateDescriptionText
  356 ${efs}/biom:MinutiaeLatentMatrix
  -1 biom:MinutiaeLatentMatrixCategoryCode
  -2 ${comment}
  357 ${efs}/biom:MinutiaeLocalQualityIssues
  -1 biom:MinutiaeLocalQualityIssuesCategoryCode
  -2 ${polygon}
  -3 ${comment}
  360 ${efs}/biom:FrictionRidgeImageAreaOfCorrespondence
  -1 biom:ImageReferenceIdentification/${id}
  -2 ${polygon}
  -3 ${comment}
  361 ${efs}/biom:MinutiaeFeatureCorrespondence
  -1 biom:MinutiaeFeatureIdentification/${id}
  -2 biom:MinutiaeFeatureCorrespondenceCategoryCode
  -3 biom:MinutiaeFeatureCategoryCode
  -4 biom:MinutiaeFeatureReferenceIdentification/${id}
  -5 ${x}
  -6 ${y}
  -7 ${comment}
  362 ${efs}/biom:MinutiaeExaminerComparisonDetermination
  -1 biom:ImageReferenceIdentification/${id}
  -2 biom:MinutiaeExaminerComparisonDeterminationResultCode
  -3 biom:MinutiaeExaminerProgressCode
  -5 ${examiner}/nc:PersonGivenName
  -4 ${examiner}/nc:PersonSurName
  -6 ${affiliation}
  -7 biom:MinutiaeExaminerComparisonDeterminationDateTime/nc:DateTime @utc
  -9 biom:MinutiaeComparisonComplexityCode
  -8 ${comment}
  363 ${efs}/biom:FrictionRidgeImageRelativeRotation
  -1 biom:ImageReferenceIdentification/${id}
  -2 biom:ImageRelativeOverallRotationValue
  372 ${efs}/biom:FrictionRidgeSkeletonizedImageBinaryObject
  380 ${efs}/biom:EFSTemporaryLine
  -1 ${x}#1
  -2 ${y}#1
  -3 ${x}#2
  -4 ${y}#2
  -5 biom:FeatureLineColorValue
  -6 biom:FeatureLineThicknessValue
  381 ${efs}/biom:EFSFeatureColor
  -1 biom:FeatureColorFieldReferencedCode
  -2 biom:FeatureColorFieldOccurenceReferenced
  -3 biom:FeatureColorHexidecimalValue
  -4 biom:FeatureColorCommentText
`;

/** 9.331 to 9.350: minutiae and finer details of the ridges. */
const details = `
  334 ${efs}/biom:MinutiaeNoMinutiaePresentIndicator @flag:Y:N
  331 ${efs}/biom:EFSMinutia
  -1 ${x}
  -2 ${y}
  -3 biom:ImageLocationThetaAngleMeasure
  -4 biom:EFSMinutiaCategoryCode
  -5 ${radius}
  -6 biom:MinutiaDirectionUncertaintyValue
  332 ${efs}/biom:EFSRidgeCountAlgorithmCode
  333 ${efs}/biom:EFSRidgeCountItem
  -1 biom:MinutiaIdentification/${id}
  -2 biom:MinutiaReferenceIdentification/${id}
  -3 biom:RidgeCountValue
  -4 biom:MinutiaeRidgeCountOctantNumeric
  -5 biom:MinutiaeRidgeCountResidualCode
  335 ${efs}/biom:MinutiaeRidgeCountConfidence
  -1 ${first}/${x}
  -2 ${first}/${y}
  -3 ${second}/${x}
  -4 ${second}/${y}
  -5 biom:MinutiaeRidgeCountMethodCode
  -6 biom:MinutiaeRidgeCountConfidenceValue
  346 ${efs}/biom:MinutiaeNoDotsPresentIndicator @flag:Y:N
  340 ${efs}/biom:MinutiaeDot
  -1 ${x}
  -2 ${y}
  -3 biom:MinutiaeDotLengthMeasure
  347 ${efs}/biom:MinutiaeNoIncipientRidgesPresentIndicator @flag:Y:N
  341 ${efs}/biom:MinutiaeIncipientRidge
  -1 ${first}/${x}
  -2 ${first}/${y}
  -3 ${second}/${x}
  -4 ${second}/${y}
  348 ${efs}/biom:MinutiaeNoCreasesPresentIndicator @flag:Y:N
  342 ${efs}/biom:MinutiaeFlexionCrease
  -1 ${first}/${x}
  -2 ${first}/${y}
  -3 ${second}/${x}
  -4 ${second}/${y}
  -5 biom:MinutiaeFlexionCreaseCategoryCode
  349 ${efs}/biom:MinutiaeNoRidgeEdgeFeaturesPresentIndicator @flag:Y:N
  343 ${efs}/biom:MinutiaeRidgeEdgeOrDiscontinuity
  -1 ${x}
  -2 ${y}
  -3 biom:MinutiaeRidgeEdgeOrDiscontinuityCategoryCode
  344 ${efs}/biom:MinutiaeNoPoresPresentIndicator @flag:Y:N
  345 ${efs}/biom:MinutiaePore
  -1 ${x}
  -2 ${y}
  350 ${efs}/biom:MinutiaeFeatureDetection
  -1 biom:MinutiaeFeatureDetectionFieldListText
  -2 biom:MinutiaeFeatureDetectionMethodCode
  -3 biom:MinutiaeAlgorithmVendorIdentification/${id}
  -4 biom:MinutiaeAlgorithmIdentification/${id}
  -6 ${examiner}/nc:PersonGivenName
  -5 ${examiner}/nc:PersonSurName
  -7 ${affiliation}
  -8 biom:MinutiaeFeatureDetectionDateTime/nc:DateTime @utc
  -9 ${comment}
  351 ${efs}/${comment}
`;

/** 9.300 to 9.399 (the extended feature set). */
export const extendedFeatures = `
  303 ${efs}/biom:ExtendedFeatureSetProfileIdentification
  -1 ${id}
  300 ${efs}/biom:FrictionRidgeImageRegionOfInterest
  -1 biom:ImageSegmentWidthMeasure
  -2 biom:ImageSegmentHeightMeasure
  -3 biom:ImageSegmentHorizontalOffsetMeasure
  -4 biom:ImageSegmentVerticalOffsetMeasure
  -5 ${polygon}
  301 ${efs}/biom:FingerprintImageFingerprintOrientation
  -1 biom:OrientationAngleValue
  -2 biom:OrientationAngleUncertaintyValue
  302 ${efs}/biom:MinutiaeFrictionRidgeLocation|biom:MinutiaeFingerLocation|biom:MinutiaePalmLocation|biom:MinutiaePlantarLocation
  -1 biom:FrictionRidgePositionCode|biom:FingerPositionCode|biom:PalmPositionCode|biom:PlantarPositionCode
  -2 biom:SegmentLocationCode
  -3 biom:FingerprintOffCenterCode
  -4 ${polygon}
  307 ${efs}/biom:FingerprintPatternClassification
  -1 biom:FingerprintPatternGeneralClassCode
  -2 biom:FingerprintPatternSubClassCode
  -3 biom:FingerprintPatternWhorlDeltaRelationshipCode
  ${ridgeMap(309, 308, 'MinutiaeRidgeQualityMap', 'CellSizeValue')}
  ${ridgeMap(311, 310, 'MinutiaeRidgeFlowMap', 'SamplingFrequencyValue')}
  ${ridgeMap(313, 312, 'MinutiaeRidgeWavelengthMap', 'SamplingFrequencyValue')}
  314 ${efs}/biom:FrictionRidgeImageTonalReversalCode
  315 ${efs}/biom:FrictionRidgeImageLateralReversalCode
  316 ${efs}/biom:ImageQuality
  ${qualityItems}
  317 ${efs}/biom:MinutiaeGrowthOrShrinkage
  -1 biom:MinutiaeGrowthOrShrinkageCode
  -2 ${comment}
  325 ${efs}/biom:MinutiaeNoCoresPresentIndicator @flag:Y:N
  320 ${efs}/biom:MinutiaeCore
  -1 ${x}
  -2 ${y}
  -3 biom:MinutiaeCoreDirectionMeasure
  -4 ${radius}
  -5 biom:MinutiaeCoreDirectionUncertaintyValue
  326 ${efs}/biom:MinutiaeNoDeltasPresentIndicator @flag:Y:N
  321 ${efs}/biom:MinutiaeDelta
  -1 ${x}
  -2 ${y}
  -3 biom:MinutiaeDeltaDirectionUpMeasure
  -4 biom:MinutiaeDeltaDirectionLeftMeasure
  -5 biom:MinutiaeDeltaDirectionRightMeasure
  -6 biom:MinutiaeDeltaCategoryCode
  -7 ${radius}
  -8 biom:MinutiaeDeltaDirectionUpUncertaintyValue
  -9 biom:MinutiaeDeltaDirectionLeftUncertaintyValue
  -10 biom:MinutiaeDeltaDirectionRightUncertaintyValue
  322 ${efs}/biom:MinutiaeRidgeCountCoreToDelta
  -1 biom:MinutiaeCoreIdentification/${id}
  -2 biom:MinutiaeDeltaIdentification/${id}
  -3 biom:RidgeCountMinimumValue
  -4 biom:RidgeCountMaximumValue
  323 ${efs}/biom:FrictionRidgeImageCenter
  -1 biom:FrictionRidgeImageCenterLocationMethodCode
  -2 ${x}
  -3 ${y}
  -4 ${radius}
  327 ${efs}/biom:MinutiaeNoDistinctiveFeaturesPresentIndicator @flag:Y:N
  324 ${efs}/biom:MinutiaeDistinctiveFeature
  -1 biom:MinutiaeDistinctiveFeatureCategoryCode
  -2 ${polygon}
  -3 ${comment}
  ${details}${examination}
`;
