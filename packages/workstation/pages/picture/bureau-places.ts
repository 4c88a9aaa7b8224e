/** Where the dot of a country goes on the map: longitude, latitude, whole degrees. Not a border, not a claim. */
const table = `
AD 2 42 AE 54 24 AF 66 34 AG -62 17 AL 20 41 AM 45 40 AO 17 -12 AR -64 -34 AT 14 47 AU 134 -25 AZ 48 40 BA 18 44
BB -60 13 BD 90 24 BE 4 51 BF -2 12 BG 25 43 BH 51 26 BI 30 -3 BJ 2 9 BN 115 4 BO -65 -17 BR -53 -10 BS -77 24
BT 90 27 BW 24 -22 BY 28 53 BZ -89 17 CA -106 56 CD 23 -3 CF 21 7 CG 15 -1 CH 8 47 CI -6 8 CL -71 -33 CM 12 6
CN 104 35 CO -73 4 CR -84 10 CU -79 22 CV -24 15 CY 33 35 CZ 15 50 DE 10 51 DJ 43 12 DK 10 56 DM -61 15 DO -70 19
DZ 3 28 EC -78 -1 EE 26 59 EG 30 27 ER 39 15 ES -4 40 ET 40 9 FI 26 64 FJ 178 -18 FR 2 46 GA 12 -1 GB -2 54
GD -62 12 GE 43 42 GH -1 8 GM -15 13 GN -11 11 GQ 10 2 GR 22 39 GT -90 15 GW -15 12 GY -59 5 HN -86 15 HR 16 45
HT -73 19 HU 19 47 ID 114 -2 IE -8 53 IL 35 31 IN 79 22 IQ 44 33 IR 53 32 IS -19 65 IT 12 43 JM -77 18 JO 36 31
JP 138 37 KE 38 0 KG 75 41 KH 105 13 KM 44 -12 KN -63 17 KR 128 36 KW 48 29 KZ 67 48 LA 103 18 LB 36 34 LC -61 14
LI 10 47 LK 81 7 LR -9 6 LS 28 -30 LT 24 55 LU 6 50 LV 25 57 LY 17 27 MA -6 32 MC 7 44 MD 29 47 ME 19 43
MG 47 -19 MH 171 7 MK 22 42 ML -4 17 MM 96 21 MN 104 47 MR -10 20 MT 14 36 MU 58 -20 MV 73 3 MW 34 -13 MX -102 24
MY 102 4 MZ 36 -18 NA 17 -22 NE 9 17 NG 8 9 NI -85 13 NL 5 52 NO 9 61 NP 84 28 NZ 172 -42 OM 57 21 PA -80 9
PE -75 -10 PG 144 -6 PH 122 13 PK 70 30 PL 19 52 PT -8 40 PW 135 8 PY -58 -23 QA 51 25 RO 25 46 RS 21 44 RU 90 60
RW 30 -2 SA 45 24 SB 160 -10 SC 56 -5 SD 30 15 SE 15 62 SG 104 1 SI 15 46 SK 20 49 SL -12 8 SM 12 44 SN -14 14
SO 46 5 SR -56 4 SS 31 7 ST 7 0 SV -89 14 SY 38 35 SZ 31 -27 TD 19 15 TG 1 8 TH 101 15 TJ 71 39 TL 126 -9
TM 59 39 TN 9 34 TO -175 -21 TR 35 39 TT -61 11 TZ 35 -6 UA 31 49 UG 32 1 US -98 39 UY -56 -33 UZ 64 41 VA 12 42
VC -61 13 VE -66 7 VN 106 16 VU 167 -16 WS -172 -14 XK 21 43 YE 48 15 ZA 24 -29 ZM 28 -14 ZW 30 -19`;

export interface BureauPlace {
  readonly longitude: number;
  readonly latitude: number;
  /** An organization or a made-up bureau: put where there is room, in the sea. */
  readonly isNowhere: boolean;
}

const places = new Map<string, BureauPlace>();
const values = table.trim().split(/\s+/);
for (let i = 0; i < values.length; i += 3) {
  const [code, longitude, latitude] = values.slice(i, i + 3) as [string, string, string];
  places.set(code, { longitude: Number(longitude), latitude: Number(latitude), isNowhere: false });
}

/** Open sea, round the world. */
const seas: readonly (readonly [number, number])[] = [
  [-38, 34],
  [-22, -18],
  [76, -14],
  [-128, 18],
  [-105, -28],
  [158, 22],
  [-34, 8],
  [88, -36],
];

/** Where the dot of a bureau goes; the same code always goes to the same place. */
export function placeOf(code: string): BureauPlace {
  const known = places.get(code);
  if (known) return known;
  const sum = [...code].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const [longitude, latitude] = seas[sum % seas.length]!;
  return { longitude, latitude, isNowhere: true };
}
