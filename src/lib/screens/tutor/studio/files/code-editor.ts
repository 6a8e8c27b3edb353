import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, indentService, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Problem } from '../../../../scenario/problem.ts';
import { indentAfter } from './indent.ts';

/** A text in an editor with line numbers, colours, and its problems as marks. Tab leaves it, as it leaves any field. */
export interface CodeEditor {
	/** Shows a text that was changed elsewhere; what is the same stays, and the cursor with it. */
	show(text: string): void;
	mark(problems: readonly Problem[]): void;
	goTo(line: number): void;
	close(): void;
}

const LOOK = EditorView.theme({
	'&': { fontSize: '0.8125rem', color: 'var(--desk-ink)', background: 'var(--desk-raised)', maxHeight: '70vh' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
	'.cm-scroller': { fontFamily: 'var(--font)', lineHeight: '22px', overflow: 'auto' },
	'.cm-content': { padding: '8px 0', caretColor: 'var(--desk-ink)' },
	'.cm-cursor': { borderLeftColor: 'var(--desk-ink)' },
	'.cm-gutters': {
		background: 'var(--desk-raised)',
		color: 'var(--desk-ink-2)',
		borderRight: '1px solid var(--desk-line)',
	},
	'.cm-activeLine': { background: 'var(--desk-sunken)' },
	'&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--damson-soft)' },
	'.cm-lintRange-error': { background: 'var(--bad-soft)', borderBottom: '2px solid var(--bad)' },
	'.cm-tooltip, .cm-panels': {
		color: 'var(--desk-ink)',
		background: 'var(--desk-raised)',
		borderColor: 'var(--desk-control)',
	},
	'.cm-panel.cm-panel-lint ul [aria-selected]': { background: 'var(--damson-soft)', color: 'var(--desk-ink)' },
	'.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
});

const COLOURS = HighlightStyle.define([
	{ tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName], color: 'var(--harbour)' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--ok)' },
	{ tag: tags.heading, color: 'var(--damson)', fontWeight: '600' },
	{ tag: tags.strong, fontWeight: '600' },
	{ tag: tags.emphasis, fontStyle: 'italic' },
	{ tag: [tags.comment, tags.meta], color: 'var(--desk-ink-2)' },
	{ tag: tags.link, color: 'var(--harbour)' },
]);

const languageOf = (path: string): Extension =>
	path.endsWith('.yaml') ? yaml() : path.endsWith('.md') ? yamlFrontmatter({ content: markdown() }) : [];

const INDENT = indentService.of(({ state }, at) => {
	const line = state.doc.lineAt(at);
	if (at > line.from) return indentAfter(line.text.slice(0, at - line.from));
	return line.number === 1 ? 0 : indentAfter(state.doc.line(line.number - 1).text);
});

/** Opens an editor in a place of the page. */
export function openEditor(
	parent: HTMLElement,
	path: string,
	text: string,
	own: boolean,
	onchange: (text: string) => void,
): CodeEditor {
	const view = new EditorView({
		parent,
		state: EditorState.create({
			doc: text,
			extensions: [
				lineNumbers(),
				lintGutter(),
				history(),
				drawSelection(),
				highlightActiveLine(),
				indentUnit.of('  '),
				EditorState.tabSize.of(2),
				EditorView.lineWrapping,
				EditorState.readOnly.of(!own),
				...(path.endsWith('.yaml') ? [INDENT] : []),
				languageOf(path),
				syntaxHighlighting(COLOURS),
				LOOK,
				keymap.of([...lintKeymap, ...historyKeymap, ...defaultKeymap]),
				EditorView.contentAttributes.of({ 'aria-label': `Text of ${path}`, spellcheck: 'true', lang: 'en-GB' }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) onchange(update.state.doc.toString());
				}),
			],
		}),
	});
	return {
		show(next) {
			const now = view.state.doc.toString();
			if (now === next) return;
			let from = 0;
			while (from < now.length && now[from] === next[from]) from++;
			let tail = 0;
			while (tail < now.length - from && tail < next.length - from && now.at(-1 - tail) === next.at(-1 - tail)) tail++;
			view.dispatch({ changes: { from, to: now.length - tail, insert: next.slice(from, next.length - tail) } });
		},
		mark(problems) {
			const diagnostics = problems.map(({ line, message, remedy }): Diagnostic => {
				const at = view.state.doc.line(Math.min(Math.max(line ?? 1, 1), view.state.doc.lines));
				return { from: at.from, to: at.to, severity: 'error', message: `${message} ${remedy}` };
			});
			view.dispatch(setDiagnostics(view.state, diagnostics));
		},
		goTo(line) {
			const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
			view.dispatch({ selection: { anchor: at.from }, effects: EditorView.scrollIntoView(at.from, { y: 'center' }) });
			view.focus();
		},
		close: () => view.destroy(),
	};
}
