/** Namespaces of the NIEM encoding (ANSI/NIST-ITL 1-2011, annex C), of its profiles, and our own. */
export const namespaces = {
  itl: 'http://biometrics.nist.gov/standard/2011',
  biom: 'http://niem.gov/niem/biometrics/1.0',
  nc: 'http://niem.gov/niem/niem-core/2.0',
  'int-i': 'http://interpol.gov/int-i/1.0',
  ebts: 'http://cjis.fbi.gov/fbi_ebts/10.0',
  /** Fields that have no element in the standard, or would come back changed from it. */
  whorl: 'urn:whorl:ansi-nist:1',
} as const;

export type Prefix = keyof typeof namespaces;

export const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(namespaces).map(([prefix, namespace]) => [namespace, prefix]),
);

export const packageElement = 'NISTBiometricInformationExchangePackage';

/** Element of each record type in the package. */
export const recordElements: ReadonlyMap<number, string> = new Map([
  [1, 'PackageInformationRecord'],
  [2, 'PackageDescriptiveTextRecord'],
  [3, 'PackageLowResolutionGrayscaleImageRecord'],
  [4, 'PackageHighResolutionGrayscaleImageRecord'],
  [5, 'PackageLowResolutionBinaryImageRecord'],
  [6, 'PackageHighResolutionBinaryImageRecord'],
  [7, 'PackageUserDefinedImageRecord'],
  [8, 'PackageSignatureImageRecord'],
  [9, 'PackageMinutiaeRecord'],
  [10, 'PackageFacialAndSMTImageRecord'],
  [11, 'PackageVoiceDataRecord'],
  [12, 'PackageForensicDentalDataRecord'],
  [13, 'PackageLatentImageRecord'],
  [14, 'PackageFingerprintImageRecord'],
  [15, 'PackagePalmprintImageRecord'],
  [16, 'PackageUserDefinedTestingImageRecord'],
  [17, 'PackageIrisImageRecord'],
  [18, 'PackageDNARecord'],
  [19, 'PackagePlantarImageRecord'],
  [20, 'PackageSourceRepresentationRecord'],
  [21, 'PackageAssociatedContextRecord'],
  [22, 'PackageNonPhotographicImageryRecord'],
  [98, 'PackageInformationAssuranceRecord'],
  [99, 'PackageCBEFFBiometricDataRecord'],
]);
