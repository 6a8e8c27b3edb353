import { listed } from '../table.ts';

/** A kind of employer: how such firms are called, and how many a town has beside the others. */
export interface Kind {
	readonly id: string;
	/** The agency's word for the client's business. */
	readonly sector: string;
	/** `*` stands for the invented first part of the name. */
	readonly names: readonly string[];
	/** Stands on a street, where people come in, and not on an estate. */
	readonly street?: boolean;
	/** How many in a middling town. */
	readonly number: number;
}

/** None of these firms exists. The first parts below are invented, and the endings are ordinary. */
export const KINDS: readonly Kind[] = [
	{
		id: 'warehouse',
		sector: 'Warehousing',
		names: ['* Storage', '* Distribution', '* Fulfilment', '* Warehousing', '* Supply Chain'],
		number: 4,
	},
	{ id: 'parcels', sector: 'Parcels', names: ['* Parcels', '* Express', '* Couriers', '* Delivery'], number: 2 },
	{
		id: 'haulage',
		sector: 'Haulage',
		names: ['* Haulage', '* Transport', '* Freight', '* Logistics', '* & Sons Transport'],
		number: 3,
	},
	{
		id: 'food',
		sector: 'Food production',
		names: ['* Foods', '* Bakeries', '* Dairies', '* Fresh', '* Kitchens', '* Produce'],
		number: 3,
	},
	{
		id: 'factory',
		sector: 'Manufacturing',
		names: ['* Packaging', '* Plastics', '* Furniture', '* Components', '* Textiles', '* Glass', '* Coatings'],
		number: 3,
	},
	{
		id: 'engineering',
		sector: 'Engineering',
		names: ['* Engineering', '* Pumps', '* Machinery', '* Hydraulics', '* Switchgear'],
		number: 2,
	},
	{
		id: 'precision',
		sector: 'Engineering',
		names: ['* Precision', '* Machining', '* Toolmakers', '* Castings'],
		number: 1,
	},
	{
		id: 'fabrication',
		sector: 'Engineering',
		names: ['* Fabrications', '* Steelwork', '* Sheet Metal', '* Structures'],
		number: 1,
	},
	{
		id: 'electrical-contractor',
		sector: 'Construction',
		names: ['* Electrical', '* Building Services', '* Installations'],
		number: 1,
	},
	{
		id: 'builders',
		sector: 'Construction',
		names: ['* Builders Merchants', '* Timber', '* Building Supplies', '* Aggregates'],
		number: 1,
	},
	{
		id: 'office',
		sector: 'Professional services',
		names: [
			'* Insurance Services',
			'* Property',
			'* Claims Management',
			'* Utilities',
			'* Housing',
			'* Legal Services',
			'* Finance',
		],
		number: 3,
		street: true,
	},
	{ id: 'call-centre', sector: 'Customer contact', names: ['* Contact', '* Customer Care', '* Direct'], number: 1 },
	{
		id: 'care-home',
		sector: 'Care homes',
		names: ['* House Care Home', '* Court Care Home', '* Lodge Nursing Home', '* Grange Care Home', 'The * Care Home'],
		number: 4,
		street: true,
	},
	{
		id: 'home-care',
		sector: 'Home care',
		names: ['* Homecare', '* Care at Home', '* Community Care'],
		number: 1,
		street: true,
	},
	{
		id: 'supported-living',
		sector: 'Supported living',
		names: ['* Support', '* Living', '* Care and Support'],
		number: 2,
		street: true,
	},
	{
		id: 'hotel',
		sector: 'Hotels',
		names: ['The * Hotel', '* Hall Hotel', 'The * Arms Hotel', '* Park Hotel'],
		number: 2,
		street: true,
	},
	{
		id: 'restaurant',
		sector: 'Restaurants and bars',
		names: ['The * Kitchen', '* Brasserie', 'The * Inn', 'The * Tap', 'Café *'],
		number: 3,
		street: true,
	},
	{ id: 'caterer', sector: 'Contract catering', names: ['* Catering', '* Events', '* Hospitality'], number: 1 },
	{ id: 'cleaning', sector: 'Cleaning', names: ['* Cleaning', '* Facilities', '* Property Care'], number: 1 },
	{
		id: 'it',
		sector: 'IT and software',
		names: ['* Systems', '* Software', '* Digital', '* Networks', '* Data'],
		number: 2,
	},
	{
		id: 'shop',
		sector: 'Retail',
		names: ['* Stores', '* Home and Garden', '* Discount', '* Convenience', '* Sports'],
		number: 3,
		street: true,
	},
	{ id: 'school', sector: 'Education', names: ['* Primary School', '* Academy', '* Nursery'], number: 1, street: true },
	{
		id: 'primary',
		sector: 'Primary schools',
		names: ['* Community Primary', '* Infant School', '* Junior School', '* Lane Primary', '* Primary Academy'],
		number: 5,
		street: true,
	},
	{
		id: 'secondary',
		sector: 'Secondary schools',
		names: ['* High School', '* Community College', '* Secondary Academy'],
		number: 2,
		street: true,
	},
	{
		id: 'special-school',
		sector: 'Special schools',
		names: ['* Special School', '* Learning Centre', '* House School'],
		number: 1,
		street: true,
	},
	{
		id: 'nursery',
		sector: 'Nurseries',
		names: ['* Day Nursery', '* Pre-school', 'Little * Nursery', '* Children’s Centre'],
		number: 4,
		street: true,
	},
	{ id: 'trust', sector: 'School trusts', names: ['* Learning Trust', '* Schools Trust'], number: 1, street: true },
	{
		id: 'holiday-club',
		sector: 'Clubs and playschemes',
		names: ['* Holiday Club', '* After School Club', '* Playscheme'],
		number: 1,
		street: true,
	},
];

/** Invented: names of moors, becks and families that are on no map we know of. */
export const STEMS: readonly string[] = listed(
	`Brackmoor, Ottergill, Thornacre, Wexholm, Skelbrae, Hathersby, Oxlode, Fennick, Tarnsike, Copsewell, Larkrigg, Dunmere, Ellerfold,
	Calverwick, Pellgate, Ruddlestone, Stainrigg, Tolverton, Umberlow, Vardale, Yarrowby, Quarnfield, Netherscale, Milnworth, Kesterby,
	Inglewade, Hollinroyd, Fairlode, Eskwater, Denbrook, Cragmire, Askerby, Winterscale, Loxmoor, Harewick, Swinroyd, Rawdale, Ovenshaw,
	Priestgill, Kirkmarsh, Aldercar, Birkrigg, Blackhow, Bramfold, Brindlow, Burntwick, Cawderstone, Cloughdene, Coldmere,
	Crosslund, Dalesworth, Dovecar, Eastmarch, Emberley, Farrowdale, Flaxmoor, Foxlode, Gallowtree, Garsike, Gillbeck, Glaisby, Greylund,
	Grimscar, Halderstone, Hawkrigg, Hebbleworth, Heronsgate, Hessleworth, Highlode, Holmescar, Honeypot Lane, Ickmoor, Jackdaw, Keldside,
	Kingsfold, Lambrigg, Langscar, Linwade, Lowmoorgate, Maltby Row, Marrowdale, Marstow, Meadowfold, Mosscar, Nabscott, Northlode,
	Oakenroyd, Orwell Beck, Otterside, Pennygill, Plumtree, Quillstone, Ravenlund, Redscar, Ribblow, Rookhow, Ryecroft Mill, Saltergate,
	Sandrigg, Selwick, Silverlund, Slatebeck, Snowdrop, Southmarch, Sparrowhill, Stonelode, Swallowfold, Sykeside, Teasel, Thistlewick,
	Thrushgill, Tinderbeck, Trannack, Underbank, Wainstone, Waterfold, Weaverdale, Westlund, Whinmoorgate, Wickersgill, Wilderness Mill,
	Woolpack, Wyndscar, Yewdale Row, Birchlode, Copperfield Row, Fellside Green, Harrowgill, Kilnbeck, Millrace, Osprey, Kittiwake, Lantern`,
);
