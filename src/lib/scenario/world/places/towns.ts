import { table } from '../table.ts';

/** A real town, its region, and where it is in millionths of a degree. */
export interface Town {
	/** From 1, in the order below: the row in `place`. */
	readonly id: number;
	readonly name: string;
	readonly region: string;
	readonly lat: number;
	readonly lon: number;
	/** How large it is among the others, for people who come from anywhere. */
	readonly size: number;
}

/**
 * Towns of Great Britain with their real coordinates. Their postcodes are not real: see `postcode.ts`.
 * Coordinates are those of the town centre, to about a hundred metres.
 */
export const TOWNS: readonly Town[] = table(
	5,
	`
	Leeds             | West Yorkshire    | 53.7997 | -1.5492 | 50
	Bradford          | West Yorkshire    | 53.7950 | -1.7594 | 34
	Wakefield         | West Yorkshire    | 53.6830 | -1.4977 | 11
	Huddersfield      | West Yorkshire    | 53.6450 | -1.7798 | 16
	Halifax           | West Yorkshire    | 53.7270 | -1.8575 | 9
	Castleford        | West Yorkshire    | 53.7250 | -1.3560 | 5
	Pontefract        | West Yorkshire    | 53.6910 | -1.3120 | 3
	Normanton         | West Yorkshire    | 53.7000 | -1.4180 | 2
	Dewsbury          | West Yorkshire    | 53.6907 | -1.6290 | 6
	Batley            | West Yorkshire    | 53.7167 | -1.6330 | 5
	Morley            | West Yorkshire    | 53.7460 | -1.6020 | 4
	Pudsey            | West Yorkshire    | 53.7960 | -1.6630 | 3
	Garforth          | West Yorkshire    | 53.7920 | -1.3820 | 2
	Rothwell          | West Yorkshire    | 53.7480 | -1.4780 | 2
	Keighley          | West Yorkshire    | 53.8670 | -1.9110 | 5
	Shipley           | West Yorkshire    | 53.8330 | -1.7770 | 3
	Brighouse         | West Yorkshire    | 53.7030 | -1.7830 | 3
	Otley             | West Yorkshire    | 53.9050 | -1.6930 | 1
	Sheffield         | South Yorkshire   | 53.3811 | -1.4701 | 55
	Rotherham         | South Yorkshire   | 53.4302 | -1.3568 | 11
	Doncaster         | South Yorkshire   | 53.5228 | -1.1285 | 11
	Barnsley          | South Yorkshire   | 53.5526 | -1.4797 | 9
	Mexborough        | South Yorkshire   | 53.4990 | -1.2910 | 2
	Hull              | East Yorkshire    | 53.7443 | -0.3326 | 28
	Hessle            | East Yorkshire    | 53.7240 | -0.4330 | 2
	Beverley          | East Yorkshire    | 53.8420 | -0.4290 | 3
	Goole             | East Yorkshire    | 53.7040 | -0.8770 | 2
	York              | North Yorkshire   | 53.9590 | -1.0815 | 15
	Harrogate         | North Yorkshire   | 53.9921 | -1.5418 | 8
	Selby             | North Yorkshire   | 53.7830 | -1.0670 | 2
	Scunthorpe        | Lincolnshire      | 53.5905 | -0.6500 | 8
	Grimsby           | Lincolnshire      | 53.5654 | -0.0755 | 9
	Lincoln           | Lincolnshire      | 53.2307 | -0.5406 | 10
	Manchester        | North West        | 53.4808 | -2.2426 | 55
	Oldham            | North West        | 53.5409 | -2.1114 | 10
	Rochdale          | North West        | 53.6140 | -2.1610 | 10
	Warrington        | North West        | 53.3900 | -2.5970 | 16
	Liverpool         | North West        | 53.4084 | -2.9916 | 48
	Preston           | North West        | 53.7632 | -2.7031 | 12
	Blackburn         | North West        | 53.7480 | -2.4820 | 11
	Newcastle upon Tyne | North East      | 54.9783 | -1.6178 | 28
	Sunderland        | North East        | 54.9069 | -1.3838 | 17
	Middlesbrough     | North East        | 54.5742 | -1.2350 | 14
	Darlington        | North East        | 54.5253 | -1.5530 | 9
	Nottingham        | East Midlands     | 52.9548 | -1.1581 | 32
	Derby             | East Midlands     | 52.9225 | -1.4746 | 25
	Leicester         | East Midlands     | 52.6369 | -1.1398 | 36
	Northampton       | East Midlands     | 52.2405 | -0.9027 | 22
	Mansfield         | East Midlands     | 53.1440 | -1.1980 | 8
	Worksop           | East Midlands     | 53.3010 | -1.1240 | 4
	Chesterfield      | East Midlands     | 53.2350 | -1.4210 | 8
	Birmingham        | West Midlands     | 52.4797 | -1.9027 | 100
	Coventry          | West Midlands     | 52.4068 | -1.5197 | 34
	Wolverhampton     | West Midlands     | 52.5862 | -2.1288 | 26
	Stoke-on-Trent    | West Midlands     | 53.0027 | -2.1794 | 25
	Tamworth          | West Midlands     | 52.6336 | -1.6910 | 7
	Peterborough      | East of England   | 52.5695 | -0.2405 | 20
	Norwich           | East of England   | 52.6309 | 1.2974  | 14
	Luton             | East of England   | 51.8787 | -0.4200 | 22
	London            | London            | 51.5074 | -0.1278 | 120
	Croydon           | London            | 51.3762 | -0.0982 | 30
	Reading           | South East        | 51.4543 | -0.9781 | 22
	Milton Keynes     | South East        | 52.0406 | -0.7594 | 22
	Southampton       | South East        | 50.9097 | -1.4044 | 25
	Brighton          | South East        | 50.8225 | -0.1372 | 26
	Maidstone         | South East        | 51.2704 | 0.5227  | 11
	Bristol           | South West        | 51.4545 | -2.5879 | 46
	Plymouth          | South West        | 50.3755 | -4.1427 | 26
	Exeter            | South West        | 50.7184 | -3.5339 | 12
	Swindon           | South West        | 51.5558 | -1.7797 | 18
	Cardiff           | Wales             | 51.4816 | -3.1791 | 35
	Swansea           | Wales             | 51.6214 | -3.9436 | 24
	Wrexham           | Wales             | 53.0465 | -2.9925 | 6
	Glasgow           | Scotland          | 55.8642 | -4.2518 | 60
	Edinburgh         | Scotland          | 55.9533 | -3.1883 | 50
	Dundee            | Scotland          | 56.4620 | -2.9707 | 14
	Aberdeen          | Scotland          | 57.1497 | -2.0943 | 20
	`,
).map(([name, region, lat, lon, size], index) => ({
	id: index + 1,
	name: name!,
	region: region!,
	lat: Math.round(Number(lat) * 1_000_000),
	lon: Math.round(Number(lon) * 1_000_000),
	size: Number(size),
}));

export function townNamed(name: string): Town | undefined {
	return TOWNS.find((town) => town.name === name);
}

/** The towns that people of one call near by: those of its region; the Yorkshires, four in the list, are one. */
export function homeOf(office: Town): ReadonlySet<Town> {
	const area = (region: string) => region.replace(/^\w+ (?=Yorkshire$)/, '');
	return new Set(TOWNS.filter(({ region }) => area(region) === area(office.region)));
}
