import type { YamlPath } from '../../../../scenario/edit/yaml-edit.ts';
import type { YamlFile } from '../yaml-file.ts';

/** What every field of a form needs: which value of which file it shows and changes. */
export interface At {
	readonly yaml: YamlFile;
	readonly path: YamlPath;
	readonly label: string;
	readonly hint?: string;
}

/** Names the field in the page. */
export const idOf = ({ yaml, path }: Pick<At, 'yaml' | 'path'>): string =>
	`at-${yaml.path}-${path.join('-')}`.replace(/[^\w-]/g, '-');
