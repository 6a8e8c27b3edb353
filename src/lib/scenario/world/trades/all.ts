import { ADMINISTRATION } from './administration.ts';
import { CARE_WORK } from './care-work.ts';
import { CLASSROOM_WORK } from './classroom.ts';
import { CUSTOMER_SERVICE } from './customer-service.ts';
import { DESIGN } from './design.ts';
import { EARLY_YEARS_WORK } from './early-years.ts';
import { FINANCE } from './finance.ts';
import { FORKLIFT } from './forklift.ts';
import { FRONT_OF_HOUSE } from './front-of-house.ts';
import { IT_SUPPORT } from './it-support.ts';
import { KITCHEN } from './kitchen.ts';
import { LORRIES } from './lorries.ts';
import { MAINTENANCE } from './maintenance.ts';
import { PRODUCTION } from './production.ts';
import { SCHOOL_OFFICE } from './school-office.ts';
import { SOFTWARE } from './software.ts';
import { SUPPORT_AND_NURSING } from './support-and-nursing.ts';
import { TEACHING } from './teaching.ts';
import { TESTING_AND_DATA } from './testing-and-data.ts';
import { TRANSPORT_OFFICE } from './transport-office.ts';
import { VANS } from './vans.ts';
import { WAREHOUSE } from './warehouse.ts';
import { WORKSHOP } from './workshop.ts';
import type { Trade } from './trade.ts';

/** Every line of work the agencies of this app deal in. */
export const TRADES: readonly Trade[] = [
	...WAREHOUSE,
	...FORKLIFT,
	...PRODUCTION,
	...LORRIES,
	...VANS,
	...TRANSPORT_OFFICE,
	...ADMINISTRATION,
	...CUSTOMER_SERVICE,
	...FINANCE,
	...CARE_WORK,
	...SUPPORT_AND_NURSING,
	...KITCHEN,
	...FRONT_OF_HOUSE,
	...MAINTENANCE,
	...WORKSHOP,
	...DESIGN,
	...IT_SUPPORT,
	...SOFTWARE,
	...TESTING_AND_DATA,
	...TEACHING,
	...CLASSROOM_WORK,
	...EARLY_YEARS_WORK,
	...SCHOOL_OFFICE,
];

/** The sectors that an agency may deal in, in the order above. */
export const SECTORS: readonly string[] = [...new Set(TRADES.map((trade) => trade.sector))];

/** A first job before the trade: what nearly everyone in Britain did at eighteen. */
export interface Start {
	readonly titles: readonly string[];
	readonly employers: readonly string[];
	readonly duties: readonly string[];
}

export const STARTS: Readonly<Record<string, Start>> = {
	retail: {
		titles: ['Sales Assistant', 'Checkout Assistant', 'Shop Assistant'],
		employers: ['shop'],
		duties: [
			'serving customers and running the till',
			'filling shelves and rotating stock',
			'cashing up at the end of the day',
			'setting out displays and price tickets',
			'dealing with returns and refunds',
		],
	},
	bar: {
		titles: ['Bar Staff', 'Waiter', 'Glass Collector'],
		employers: ['restaurant', 'hotel'],
		duties: [
			'serving behind the bar',
			'clearing tables and changing barrels',
			'taking food orders',
			'cleaning down at the end of the night',
		],
	},
	kitchen: {
		titles: ['Kitchen Porter', 'Catering Assistant'],
		employers: ['restaurant', 'caterer'],
		duties: [
			'washing up and basic food prep',
			'keeping the kitchen clean',
			'putting deliveries away',
			'serving meals at the counter',
		],
	},
	warehouse: {
		titles: ['Warehouse Operative', 'Picker Packer'],
		employers: ['warehouse', 'parcels'],
		duties: [
			'picking and packing orders',
			'loading vans and trailers',
			'booking in deliveries',
			'keeping the warehouse tidy',
		],
	},
	factory: {
		titles: ['Production Operative', 'Apprentice'],
		employers: ['factory', 'food'],
		duties: [
			'working on the production line',
			'feeding and clearing machines',
			'packing finished goods',
			'cleaning down between runs',
		],
	},
	labourer: {
		titles: ['General Labourer', 'Yard Operative'],
		employers: ['builders', 'factory'],
		duties: [
			'general labouring and keeping the site tidy',
			'loading and unloading by hand',
			'helping the trades on site',
			'serving trade customers',
		],
	},
	office: {
		titles: ['Office Junior', 'Admin Assistant'],
		employers: ['office'],
		duties: [
			'answering the telephone, post and filing',
			'entering data and updating spreadsheets',
			'greeting visitors',
			'ordering stationery',
		],
	},
	'call-centre': {
		titles: ['Call Centre Agent', 'Customer Service Adviser'],
		employers: ['call-centre', 'office'],
		duties: ['answering customer calls', 'updating customer accounts', 'taking card payments', 'passing on complaints'],
	},
	van: {
		titles: ['Van Driver', 'Delivery Driver'],
		employers: ['parcels', 'builders'],
		duties: [
			'delivering parcels and getting signatures',
			'loading the van and planning the route',
			'daily vehicle checks',
		],
	},
	cleaner: {
		titles: ['Cleaner', 'Domestic Assistant'],
		employers: ['cleaning', 'hotel'],
		duties: ['cleaning offices in the early morning', 'restocking washrooms', 'using floor machines'],
	},
	carer: {
		titles: ['Care Assistant', 'Healthcare Assistant'],
		employers: ['care-home'],
		duties: ['personal care and companionship', 'writing notes on shift', 'helping at mealtimes'],
	},
	classroom: {
		titles: ['Teaching Assistant', 'Nursery Assistant'],
		employers: ['school'],
		duties: ['supporting children in the classroom', 'helping at lunch and on trips', 'preparing activities'],
	},
};

/** @throws {Error} when no trade has this id */
export function tradeNamed(id: string): Trade {
	const trade = TRADES.find((t) => t.id === id);
	if (!trade) throw new Error(`There is no trade called ${id}`);
	return trade;
}
