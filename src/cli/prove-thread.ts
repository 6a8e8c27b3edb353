import './node-hash.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { proveScenario } from '../lib/assessment/prove.ts';
import { engine } from '../lib/db/engine.ts';
import { parseAgency } from '../lib/scenario/agency.ts';
import { agencyFiles, standardOf } from '../lib/scenario/catalogue.ts';
import { readFront } from '../lib/scenario/folder.ts';
import type { Told } from './watched.ts';

const { id, files } = workerData as { id: string; files: [string, string][] };
const front = readFront(new Map(files));
const tell = (told: Told) => parentPort!.postMessage(told);
const proof = proveScenario(
	await engine(),
	id,
	new Map(files),
	parseAgency(await agencyFiles(front.base)),
	await standardOf(front.criteria),
	(doing) => tell({ doing }),
	(check) => tell({ check }),
);
tell({ proof });
