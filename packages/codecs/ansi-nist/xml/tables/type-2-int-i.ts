import { imageReference } from './common.ts';

const detail = 'itl:UserDefinedDescriptiveDetail/int-i:DomainDefinedDescriptiveDetail';
const activity = `${detail}/int-i:RecordActivity`;
const subject = `${detail}/int-i:RecordSubject`;
const offence = `${detail}/int-i:RecordOffence`;
const metadata = `${detail}/int-i:RecordMetadata`;
const identifiers = `${metadata}/int-i:MiscellaneousIdentification`;

/** A date, or a date with its time, whichever the field holds. */
const moment = (number: number, path: string) => `
  ${number} ${path}/nc:Date @date
  ${number} ${path}/nc:DateTime @utc
`;

/** A number of a country: the number, then the country that gave it. */
const national = (number: number, name: string) => `
  ${number} ${identifiers}/int-i:${name}
  -2 int-i:LocationCountryISO3166Alpha3Code
  -1 nc:IdentificationID
`;

const miscellaneous = [1, 2, 3, 4, 5]
  .map(
    (ordinal) => `
  ${11 + ordinal} ${identifiers}/int-i:MiscellaneousIdentificationID${ordinal}
  -2 int-i:MiscIDType
  -1 nc:IdentificationID
`,
  )
  .join('');

const personName = `
  -4 nc:PersonNamePrefixText
  -2 nc:PersonGivenName
  -3 nc:PersonMiddleName
  -1 nc:PersonSurName
  -5 nc:PersonNameSuffixText
  -6 nc:PersonMaidenName
  -7 int-i:PersonExtendedName
`;

/** Type-2 of INT-I 6, as far as public transactions of it show where a field stands. */
export const type2IntI = `${imageReference}
  ${moment(19, `${activity}/biom:RecordCreationDate`)}
  35 ${subject}/nc:PersonBirthDate/nc:Date @date
  38 ${subject}/nc:PersonCitizenshipISO3166Alpha3Code
  30 ${subject}/int-i:PersonName
  ${personName}
  34 ${subject}/int-i:PersonAliases/int-i:PersonName
  ${personName}
  39 ${subject}/int-i:PersonSexCode
  75 ${subject}/int-i:PersonFather
  ${personName}
  76 ${subject}/int-i:PersonMother
  ${personName}
  21 ${offence}/int-i:OffenceDescriptionCode
  54 ${offence}/int-i:OffenceDescriptionText
  ${moment(55, `${offence}/int-i:OffenceDateTime`)}
  ${national(7, 'NationalCaseIdentifier')}
  8 ${identifiers}/int-i:LatentCaseEvidenceIdentifier
  9 ${identifiers}/int-i:LatentIdentifier
  93 ${identifiers}/int-i:LatentUniqueIdentifier
  ${national(10, 'NationalPersonIdentifier')}
  ${national(91, 'NationalPersonInquiryIdentifier')}
  ${national(11, 'NationalBusinessReference')}
  ${miscellaneous}
  63 ${metadata}/int-i:ContactInformation/int-i:AdditionalContactInformationText
  92 ${metadata}/nc:ExpirationDate/nc:Date @date
  ${moment(4, `${metadata}/int-i:RecordCreationDate`)}
  ${moment(5, `${metadata}/int-i:RecordLastUpdateDate`)}
  94 ${detail}/int-i:TransactionMetadata/int-i:ResultDeterminationMode
  74 ${detail}/int-i:TransactionResponseData/int-i:ErrorMessage
  -2 int-i:ErrorCode
  -3 int-i:ErrorFieldMnemonicCode
  -1 int-i:ErrorMessageText
`;
