/** What a worker answers: how far it is, its answer, or what went wrong. */
export type FromWorker<T> =
	| { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly what: string }
	| { readonly kind: 'answer'; readonly answer: T }
	| { readonly kind: 'fault'; readonly name: string; readonly message: string; readonly data: unknown };

/** A worker said that something is wrong. `data` is what a Faulty carries: its problems. */
export class WorkerFault extends Error {
	readonly data: unknown;

	constructor(name: string, message: string, data: unknown) {
		super(message);
		this.name = name;
		this.data = data;
	}
}

/** Asks a worker one question and waits for its answer. */
export function askWorker<Q, A>(
	worker: Worker,
	question: Q,
	onProgress: (done: number, total: number, what: string) => void = () => undefined,
	transfer: Transferable[] = [],
): Promise<A> {
	return new Promise((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<FromWorker<A>>) => {
			if (data.kind === 'progress') onProgress(data.done, data.total, data.what);
			else if (data.kind === 'answer') resolve(data.answer);
			else reject(new WorkerFault(data.name, data.message, data.data));
		};
		worker.onerror = (event) => reject(new WorkerFault('Error', event.message, null));
		worker.postMessage(question, transfer);
	});
}

/** The other side: answers every question put to this worker, in turn. */
export function answerQuestions<Q, A>(
	answer: (question: Q, progress: (done: number, total: number, what: string) => void) => Promise<A>,
	transferable: (answer: A) => Transferable[] = () => [],
): void {
	let queue: Promise<unknown> = Promise.resolve();
	self.onmessage = ({ data }: MessageEvent<Q>) => {
		queue = queue.then(async () => {
			const post = (message: FromWorker<A>, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
			try {
				const result = await answer(data, (done, total, what) => post({ kind: 'progress', done, total, what }));
				post({ kind: 'answer', answer: result }, transferable(result));
			} catch (error) {
				const { name, message, problems } = error as Error & { problems?: unknown };
				post({ kind: 'fault', name, message, data: problems ?? null });
			}
		});
	};
}
