import { listed, table } from '../table.ts';

/** A qualification, licence, card or registration that a person can show. */
export interface Paper {
	readonly title: string;
	/** Who issues it; one of several. */
	readonly bodies: readonly string[];
	/** Level in the Regulated Qualifications Framework, or null where there is none. */
	readonly level: number | null;
	/** Months for which it is good, or null where it does not run out. */
	readonly months: number | null;
	/** Short forms as CVs write them. */
	readonly also: readonly string[];
}

/** Columns: title, who issues it, level, months it is good for, short forms. A dash is nothing. */
const PAPERS: ReadonlyMap<string, Paper> = new Map(
	table(
		5,
		`
		# trucks, lorries and lifting
		Counterbalance forklift certificate      | RTITB, ITSSAR, NPORS, AITT   | - | 36 | counterbalance licence, FLT licence, FLT ticket
		Reach truck certificate                  | RTITB, ITSSAR, NPORS, AITT   | - | 36 | reach licence, reach ticket
		VNA truck certificate                    | RTITB, ITSSAR                | - | 36 | VNA ticket
		Low level order picker certificate       | RTITB, ITSSAR                | - | 36 | LLOP ticket
		Powered pallet truck certificate         | RTITB, ITSSAR                | - | 36 | PPT ticket
		Forklift instructor certificate          | RTITB                        | - | 60 | FLT instructor
		HGV Class 1 licence (C+E)                | DVLA                         | - | 60 | Class 1 licence, C+E entitlement, LGV Class 1
		HGV Class 2 licence (C)                  | DVLA                         | - | 60 | Class 2 licence, Cat C entitlement, LGV Class 2
		Driver CPC card                          | DVSA                         | - | 60 | CPC, DCPC, driver qualification card
		Digital tachograph card                  | DVLA                         | - | 60 | digi card, tacho card
		ADR certificate                          | SQA                          | - | 60 | ADR
		HIAB certificate                         | ALLMI                        | - | 60 | HIAB ticket, ALLMI card
		Transport Manager CPC                    | OCR                          | 3 | -  | Transport Manager’s CPC
		IPAF powered access card                 | IPAF                         | - | 60 | IPAF, cherry picker ticket
		Manual handling certificate              | RoSPA, British Safety Council | - | 36 | manual handling
		# factories
		Food safety level 2                      | Highfield, RSPH              | 2 | 36 | food hygiene certificate, level 2 food hygiene
		Food safety level 3                      | Highfield, RSPH              | 3 | 36 | level 3 food safety
		HACCP level 2                            | Highfield, RSPH              | 2 | 36 | HACCP certificate
		NVQ level 2 warehousing and storage      | City & Guilds, Pearson       | 2 | -  | NVQ 2 warehousing
		NVQ level 2 manufacturing operations     | City & Guilds, Pearson       | 2 | -  | NVQ 2 manufacturing
		Team leading level 2                     | ILM, CMI                     | 2 | -  | ILM level 2
		Team leading level 3                     | ILM, CMI                     | 3 | -  | ILM level 3
		IOSH Managing Safely                     | IOSH                         | - | -  | IOSH
		Emergency first aid at work              | St John Ambulance, British Red Cross, Qualsafe | 3 | 36 | EFAW, first aid certificate
		# offices and finance
		Business administration level 2          | City & Guilds, Pearson       | 2 | -  | NVQ 2 business admin
		Business administration level 3          | City & Guilds, Pearson       | 3 | -  | NVQ 3 business admin
		Customer service level 2                 | City & Guilds, NCFE          | 2 | -  | NVQ 2 customer service
		AAT level 2                              | AAT                          | 2 | -  | AAT foundation
		AAT level 3                              | AAT                          | 3 | -  | AAT advanced
		AAT level 4                              | AAT                          | 4 | -  | AAT professional, MAAT
		Payroll technician certificate           | CIPP                         | 3 | -  | CIPP certificate
		CIPD level 3                             | CIPD                         | 3 | -  | CIPD foundation
		CIPD level 5                             | CIPD                         | 5 | -  | CIPD associate
		ECDL                                     | BCS                          | 2 | -  | European Computer Driving Licence
		# care
		Care Certificate                         | Employer, to the Skills for Care standards | - | - | Care Cert, 15 standards
		Diploma in care level 2                  | City & Guilds, Pearson, NCFE | 2 | -  | NVQ 2 care, level 2 health and social care
		Diploma in adult care level 3            | City & Guilds, Pearson, NCFE | 3 | -  | NVQ 3 care, level 3 health and social care
		Diploma in leadership for adult care level 5 | City & Guilds, Pearson   | 5 | -  | level 5 leadership
		Moving and handling of people            | Employer, Skills for Health  | - | 12 | moving and handling, hoist training
		Medication administration                | Employer, Skills for Health  | - | 12 | meds training, medication competency
		Safeguarding adults level 2              | Local safeguarding board, Skills for Health | 2 | 24 | safeguarding
		NMC registration                         | NMC                          | - | 36 | NMC PIN, registered nurse
		Nursing degree                           | University                   | 6 | -  | BSc Nursing
		# kitchens and hotels
		Professional cookery level 2             | City & Guilds                | 2 | -  | NVQ 2 cookery, 706/1
		Professional cookery level 3             | City & Guilds                | 3 | -  | NVQ 3 cookery, 706/2
		Allergen awareness certificate           | Highfield                    | 2 | 36 | allergens
		Personal licence                         | Local council                | 2 | -  | personal licence holder, APLH
		Barista certificate                      | City & Guilds                | 2 | -  | barista training
		COSHH certificate                        | BICSc, Highfield             | 2 | 36 | COSHH
		Cleaning operative proficiency certificate | BICSc                      | 2 | 36 | BICSc
		# engineering
		Engineering apprenticeship               | EAL, City & Guilds           | 3 | -  | served apprenticeship, time served
		BTEC engineering level 3                 | Pearson                      | 3 | -  | ONC engineering
		HNC engineering                          | Pearson                      | 4 | -  | HNC
		18th Edition wiring regulations          | City & Guilds, EAL           | 3 | -  | 18th Edition, BS 7671
		Inspection and testing 2391              | City & Guilds                | 3 | -  | 2391, test and inspect
		NVQ level 3 electrical installation      | City & Guilds, EAL           | 3 | -  | NVQ 3 electrical, AM2
		ECS gold card                            | JIB                          | - | 60 | gold card, JIB gold
		CSCS card                                | CSCS                         | - | 60 | CSCS
		Coded welder certificate                 | TWI, Bureau of approval      | - | 36 | coded, ISO 9606
		NVQ level 2 welding and fabrication      | City & Guilds, EAL           | 2 | -  | NVQ 2 fab and weld
		Quality practitioner certificate         | CQI                          | 3 | -  | CQI certificate
		Degree in engineering                    | University                   | 6 | -  | BEng
		# computers
		CompTIA A+                               | CompTIA                      | 3 | 36 | A+
		CompTIA Network+                         | CompTIA                      | 3 | 36 | Network+
		ITIL 4 Foundation                        | PeopleCert                   | - | 36 | ITIL Foundation
		Azure Fundamentals                       | Microsoft                    | - | -  | AZ-900
		Azure Administrator                      | Microsoft                    | - | 12 | AZ-104
		ISTQB Foundation                         | BCS                          | - | -  | ISTQB
		Power BI Data Analyst                    | Microsoft                    | - | 12 | PL-300
		IT support apprenticeship                | BCS, City & Guilds           | 3 | -  | level 3 IT apprenticeship
		Degree in computing                      | University                   | 6 | -  | BSc Computing
		# schools and nurseries
		Qualified teacher status                 | Department for Education     | 6 | -  | QTS
		PGCE                                     | University                   | 7 | -  | Postgraduate Certificate in Education
		Degree in education                      | University                   | 6 | -  | BEd, BA Primary Education
		Teaching assistant level 2               | NCFE, City & Guilds          | 2 | -  | level 2 TA, supporting teaching and learning level 2
		Teaching assistant level 3               | NCFE, City & Guilds          | 3 | -  | level 3 TA, supporting teaching and learning level 3
		Higher level teaching assistant status   | Regional provider            | - | -  | HLTA
		Early years educator level 3             | NCFE, Pearson                | 3 | -  | EYE, level 3 childcare, NNEB
		Early years practitioner level 2         | NCFE, Pearson                | 2 | -  | level 2 childcare
		Early years foundation degree            | University                   | 5 | -  | foundation degree in early years
		Paediatric first aid                     | St John Ambulance, British Red Cross, Qualsafe | 3 | 36 | PFA, 12-hour paediatric first aid
		Safeguarding children level 2            | Local safeguarding board, Highfield | 2 | 24 | child protection training
		Positive handling certificate            | Regional provider            | - | 24 | de-escalation training
		Forest school leader level 3             | Open College                 | 3 | -  | forest school leader
		Food hygiene for early years             | Highfield, RSPH              | 2 | 36 | nursery food hygiene
		# school
		GCSEs including English and mathematics  | AQA, Pearson, OCR            | 2 | -  | GCSEs A* to C with English and maths, GCSEs grade 4 and above
		A levels                                 | AQA, Pearson, OCR            | 3 | -  | A levels
		English for speakers of other languages level 1 | Trinity, Cambridge     | 1 | -  | ESOL level 1
		Functional skills level 2                | City & Guilds, NCFE          | 2 | -  | functional skills English and maths
		`,
	).map(([title, bodies, level, months, also]) => [
		title!,
		{
			title: title!,
			bodies: bodies === 'Employer, to the Skills for Care standards' ? [bodies] : listed(bodies!),
			level: level === '-' ? null : Number(level),
			months: months === '-' ? null : Number(months),
			also: listed(also!),
		},
	]),
);

/** @throws {Error} when there is no such paper: a trade names one that is misspelt */
export function paperTitled(title: string): Paper {
	const paper = PAPERS.get(title);
	if (!paper) throw new Error(`There is no paper titled ${title}`);
	return paper;
}
