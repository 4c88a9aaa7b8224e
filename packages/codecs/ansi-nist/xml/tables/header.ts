/** Type-1 (ANSI/NIST-ITL 1-2011, annex C). INT-I 6 has elements of its own for three of them. */
export const header = `
  5 biom:Transaction/biom:TransactionDate/nc:Date @date
  7 biom:Transaction/biom:TransactionDestinationOrganization|int-i:TransactionDestinationOrganization/nc:OrganizationIdentification/nc:IdentificationID
  8 biom:Transaction/biom:TransactionOriginatingOrganization|int-i:TransactionOriginatingOrganization/nc:OrganizationIdentification/nc:IdentificationID
  17 biom:Transaction/
  -1 biom:TransactionDestinationOrganization|int-i:TransactionDestinationOrganization/nc:OrganizationName
  -2 biom:TransactionOriginatingOrganization|int-i:TransactionOriginatingOrganization/nc:OrganizationName
  14 biom:Transaction/biom:TransactionUTCDate/nc:DateTime @utc
  9 biom:Transaction/biom:TransactionControlIdentification/nc:IdentificationID
  10 biom:Transaction/biom:TransactionControlReferenceIdentification/nc:IdentificationID
  13 biom:Transaction/biom:TransactionDomain
  -2 biom:DomainVersionNumberIdentification|biom:TransactionDomainVersionNumberIdentification/nc:IdentificationID
  -1 biom:TransactionDomainName|nc:OrganizationName
  16 biom:Transaction/biom:TransactionApplicationProfile
  -1 biom:ApplicationProfileOrganizationName
  -2 biom:ApplicationProfileName
  -3 biom:ApplicationProfileVersionIdentification/nc:IdentificationID
  11 biom:Transaction/biom:TransactionImageResolutionDetails/biom:NativeScanningResolutionValue
  12 biom:Transaction/biom:TransactionImageResolutionDetails/biom:NominalTransmittingResolutionValue
  2 biom:Transaction/
  -1 . @version
  6 biom:Transaction/biom:TransactionPriorityValue
  4 biom:Transaction/biom:TransactionCategoryCode|int-i:TransactionCategoryCode|ebts:TransactionCategoryCode
  3 biom:Transaction/biom:TransactionContentSummary @content
  15 biom:Transaction/biom:TransactionCharacterSetDirectory
  -2 biom:CharacterSetCommonNameCode
  -1 biom:CharacterSetIndexCode
  -3 biom:CharacterSetVersionIdentification/nc:IdentificationID
  18 biom:Transaction/biom:TransactionGeographicNameSetCode
`;
