import { keyFileText, makeKey, openKey, readKeyFile, type KeyFile, type OpenKey } from '../../../evidence/sign/key.ts';
import { passphraseFault } from '../../../evidence/sign/passphrase.ts';
import { fingerprint, thumbprint, type Signer } from '../../../evidence/sign/public-key.ts';
import { forgetKey, keepKey, keptKeys } from '../../../evidence/workspace/keys.ts';
import { offer } from '../../offer.ts';

const NOT_KEPT = 'The key could not be kept on this computer. Free some space and try again.';

/** The keys of this computer. One that was opened stays open until the page is left or loaded again. */
class Keyring {
	files = $state.raw<readonly KeyFile[]>([]);
	#open = $state.raw<ReadonlyMap<string, OpenKey>>(new Map());

	async load(): Promise<void> {
		this.files = await keptKeys().catch(() => []);
	}

	/** The key, where it is open. */
	opened(file: KeyFile | undefined): OpenKey | null {
		return file ? (this.#open.get(thumbprint(file.publicKey)) ?? null) : null;
	}

	/** Makes a key and opens it. @returns what is wrong, or nothing */
	async make(signer: Signer, passphrase: string, again: string): Promise<string> {
		if (signer.name.trim().length < 2) return 'Write your name as it should stand under what you sign.';
		const fault = passphraseFault(passphrase);
		if (fault) return fault;
		if (passphrase !== again) return 'The two passphrases are not the same. Type both again.';
		const file = await makeKey(signer, passphrase, new Date().toISOString());
		return (await this.#keep(file)) || this.unlock(file, passphrase);
	}

	/** Takes in a key file that was saved elsewhere. @returns what is wrong, or nothing */
	async take(text: string): Promise<string> {
		const read = readKeyFile(text);
		return read.ok ? this.#keep(read.file) : read.why;
	}

	/** @returns what is wrong, or nothing */
	async unlock(file: KeyFile, passphrase: string): Promise<string> {
		const opened = await openKey(file, passphrase);
		if (!opened.ok) return opened.why;
		this.#open = new Map([...this.#open, [thumbprint(file.publicKey), opened.key]]);
		return '';
	}

	lock({ publicKey }: KeyFile): void {
		this.#open = new Map([...this.#open].filter(([print]) => print !== thumbprint(publicKey)));
	}

	/** Hands the key out as a file, locked as it is. */
	save(file: KeyFile): void {
		const bytes = new TextEncoder().encode(keyFileText(file));
		offer(bytes, `practice-desk-key-${fingerprint(file.publicKey)}.json`, 'application/json');
	}

	async forget(file: KeyFile): Promise<void> {
		this.lock(file);
		await forgetKey(file);
		await this.load();
	}

	async #keep(file: KeyFile): Promise<string> {
		try {
			await keepKey(file);
		} catch {
			return NOT_KEPT;
		}
		await this.load();
		return '';
	}
}

export const keyring = new Keyring();
