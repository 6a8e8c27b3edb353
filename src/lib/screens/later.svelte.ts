import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Place } from '../crm/place.ts';

/** Whoever needs nothing takes nothing. */
type Fetch<Props extends Record<string, unknown>> = () => Promise<{
	default: Component<Props> | Component<Record<string, never>>;
}>;
type ScreenProps = { ref: string };
type DialogProps = { about: Readonly<Record<string, string>> };

/**
 * Screens that are fetched once the CRM can be used, so that a learner waits for no more than the first one needs.
 * All are here a moment later: see {@link fetchAll}.
 */
const SCREENS: Partial<Record<Place['screen'], Fetch<ScreenProps>>> = {
	searches: () => import('./lists/Searches.svelte'),
	pools: () => import('./lists/Pools.svelte'),
	pool: () => import('./lists/PoolRecord.svelte'),
	events: () => import('./lists/Events.svelte'),
	sourcing: () => import('./sourcing/Sourcing.svelte'),
	ats: () => import('./sourcing/Ats.svelte'),
	source: () => import('./sourcing/Source.svelte'),
	event: () => import('./lists/EventRecord.svelte'),
	portal: () => import('./portal-page/Portal.svelte'),
	feedback: () => import('./care/Feedback.svelte'),
	import: () => import('./candidates/import/Import.svelte'),
	quality: () => import('./quality/Quality.svelte'),
	protection: () => import('./protection/Protection.svelte'),
	team: () => import('./team/Team.svelte'),
	settings: () => import('./settings/Settings.svelte'),
	policies: () => import('./protection/Policies.svelte'),
	campaigns: () => import('./outreach/Campaigns.svelte'),
	campaign: () => import('./outreach/Campaign.svelte'),
	automation: () => import('./outreach/Automation.svelte'),
	telling: () => import('./pipeline/ToTell.svelte'),
	'client-page': () => import('./client-page/ClientPage.svelte'),
	reports: () => import('./reports/Reports.svelte'),
	interview: () => import('./interviews/Interview.svelte'),
	placement: () => import('./placements/Placement.svelte'),
	calendar: () => import('./calendar/Calendar.svelte'),
};

/** Dialogs that are fetched with them, by the name they are opened with. */
const DIALOGS: Readonly<Record<string, Fetch<DialogProps>>> = {
	'add-candidate': () => import('./candidates/add/AddCandidate.svelte'),
	'revert-import': () => import('./candidates/import/RevertImport.svelte'),
	merge: () => import('./candidates/merge/MergeDialog.svelte'),
	unmerge: () => import('./candidates/merge/UnmergeDialog.svelte'),
	'retention-rule': () => import('./settings/AdminDialogs.svelte'),
	'add-reason': () => import('./settings/AdminDialogs.svelte'),
	'hand-over': () => import('./team/HandOver.svelte'),
	cite: () => import('./protection/CitePolicy.svelte'),
	hold: () => import('./protection/HoldDialogs.svelte'),
	'lift-hold': () => import('./protection/HoldDialogs.svelte'),
	'assess-incident': () => import('./protection/HoldDialogs.svelte'),
	'close-incident': () => import('./protection/HoldDialogs.svelte'),
	'log-request': () => import('./protection/RequestDialogs.svelte'),
	'request-identify': () => import('./protection/RequestDialogs.svelte'),
	'request-pause': () => import('./protection/RequestDialogs.svelte'),
	'request-resume': () => import('./protection/RequestDialogs.svelte'),
	'request-extend': () => import('./protection/RequestDialogs.svelte'),
	'request-decide': () => import('./protection/RequestDialogs.svelte'),
	'request-answer': () => import('./protection/RequestDialogs.svelte'),
	'request-refuse': () => import('./protection/RequestDialogs.svelte'),
	dsar: () => import('./protection/RequestDialogs.svelte'),
	special: () => import('./protection/SpecialDialog.svelte'),
	'add-to-pipeline': () => import('./pipeline/AddDialog.svelte'),
	'end-application': () => import('./pipeline/EndDialog.svelte'),
	'reopen-application': () => import('./pipeline/ReopenDialog.svelte'),
	'raise-risk': () => import('./pipeline/RiskDialog.svelte'),
	'tell-candidate': () => import('./pipeline/TellDialog.svelte'),
	application: () => import('./pipeline/ApplicationDialog.svelte'),
	decline: () => import('./pipeline/DeclineDialog.svelte'),
	stages: () => import('./pipeline/StagesDialog.svelte'),
	'move-clock': () => import('./frame/MoveClockDialog.svelte'),
	'take-role': () => import('./team/TakeRole.svelte'),
	judge: () => import('./clients/dialogs/JudgeDialog.svelte'),
	columns: () => import('./candidates/list/dialogs/Columns.svelte'),
	facets: () => import('./candidates/list/dialogs/FacetsDialog.svelte'),
	'view-save': () => import('./lists/dialogs/ViewSave.svelte'),
	'view-rename': () => import('./lists/dialogs/ViewRename.svelte'),
	'change-field': () => import('./candidates/list/dialogs/ChangeField.svelte'),
	tag: () => import('./candidates/list/dialogs/Tag.svelte'),
	export: () => import('./candidates/list/dialogs/Export.svelte'),
	'pool-form': () => import('./lists/dialogs/PoolForm.svelte'),
	'pool-reject': () => import('./lists/dialogs/PoolReject.svelte'),
	'pool-note': () => import('./lists/dialogs/PoolNote.svelte'),
	'event-form': () => import('./lists/dialogs/EventForm.svelte'),
	'event-invite': () => import('./lists/dialogs/EventInvite.svelte'),
	'portal-details': () => import('./portal-page/dialogs/PortalDetails.svelte'),
	'portal-cv': () => import('./portal-page/dialogs/PortalCv.svelte'),
	'portal-data': () => import('./portal-page/dialogs/PortalData.svelte'),
	'portal-feedback': () => import('./portal-page/dialogs/PortalFeedback.svelte'),
	'portal-decline': () => import('./portal-page/dialogs/PortalDecline.svelte'),
	'add-site': () => import('./clients/dialogs/AddSite.svelte'),
	'also-candidate': () => import('./clients/dialogs/AlsoCandidate.svelte'),
	'survey-send': () => import('./care/dialogs/SurveySend.svelte'),
	'survey-follow': () => import('./care/dialogs/SurveyFollow.svelte'),
	'complaint-log': () => import('./care/dialogs/ComplaintLog.svelte'),
	'complaint-act': () => import('./care/dialogs/ComplaintAct.svelte'),
	'complaint-close': () => import('./care/dialogs/ComplaintClose.svelte'),
	'search-save': () => import('./lists/dialogs/SearchSave.svelte'),
	'bring-in': () => import('./sourcing/dialogs/BringIn.svelte'),
	'ignore-outside': () => import('./sourcing/dialogs/Ignore.svelte'),
	'ats-note': () => import('./sourcing/dialogs/AtsNote.svelte'),
	'post-advert': () => import('./sourcing/dialogs/PostAdvert.svelte'),
	'watch-source': () => import('./sourcing/dialogs/WatchSource.svelte'),
	'search-change': () => import('./lists/dialogs/SearchChange.svelte'),
	'new-campaign': () => import('./outreach/NewCampaign.svelte'),
	'cancel-campaign': () => import('./outreach/CancelCampaign.svelte'),
	template: () => import('./outreach/TemplateDialog.svelte'),
	automation: () => import('./outreach/AutomationDialog.svelte'),
	'referred-by': () => import('./candidates/ReferredByDialog.svelte'),
	'client-answer': () => import('./client-page/ClientAnswer.svelte'),
	'report-behind': () => import('./reports/dialogs/Behind.svelte'),
	'interview-propose': () => import('./interviews/dialogs/Propose.svelte'),
	'interview-confirm': () => import('./interviews/dialogs/Confirm.svelte'),
	'interview-move': () => import('./interviews/dialogs/Move.svelte'),
	'interview-cancel': () => import('./interviews/dialogs/CallOff.svelte'),
	'interview-adjust': () => import('./interviews/dialogs/Helps.svelte'),
	'interview-attend': () => import('./interviews/dialogs/Attend.svelte'),
	'interview-prepare': () => import('./interviews/dialogs/Prepare.svelte'),
	scorecard: () => import('./interviews/dialogs/Scorecard.svelte'),
	'placement-offer': () => import('./placements/dialogs/Offer.svelte'),
	'placement-accept': () => import('./placements/dialogs/Accept.svelte'),
	'placement-decline': () => import('./placements/dialogs/TurnDown.svelte'),
	'placement-end': () => import('./placements/dialogs/End.svelte'),
};

/** Parts of screens that are fetched with them, by name. They take the record that the screen is about. */
const PARTS: Readonly<Record<string, Fetch<ScreenProps>>> = {
	calls: () => import('./contact/Calls.svelte'),
	pipeline: () => import('./pipeline/PipelineTab.svelte'),
	interviews: () => import('./interviews/VacancyInterviews.svelte'),
	'candidate-interviews': () => import('./interviews/CandidateInterviews.svelte'),
};

const parts = new SvelteMap<string, Component<ScreenProps>>();
const screens = new SvelteMap<string, Component<ScreenProps>>();
const dialogs = new SvelteMap<string, Component<DialogProps>>();
let fetching: Promise<void> | undefined;

/** A screen, as soon as it is here. */
export const laterScreen = (screen: Place['screen']) => screens.get(screen);

/** A dialog, as soon as it is here. */
export const laterDialog = (name: string) => dialogs.get(name);

/** A part of a screen, as soon as it is here. */
export const laterPart = (name: string) => parts.get(name);

export const isLater = (screen: Place['screen']) => screen in SCREENS;

/**
 * Has every screen and dialog here. Whatever shows a CRM waits for it or calls it: a picture is drawn of what is there.
 *
 * @throws {Error} with what to do, when the host can't be reached; the next call tries again
 */
export function fetchAll(): Promise<void> {
	fetching ??= Promise.all([
		...Object.entries(SCREENS).map(async ([name, fetch]) =>
			// safe: one that takes no props leaves those it is given
			screens.set(name, (await fetch()).default as Component<ScreenProps>),
		),
		...Object.entries(DIALOGS).map(async ([name, fetch]) =>
			// safe: as above
			dialogs.set(name, (await fetch()).default as Component<DialogProps>),
		),
		...Object.entries(PARTS).map(async ([name, fetch]) =>
			// safe: as above
			parts.set(name, (await fetch()).default as Component<ScreenProps>),
		),
	]).then(
		() => undefined,
		() => {
			fetching = undefined;
			throw new Error('A part of the CRM could not be fetched. See that you are connected, then reload the page.');
		},
	);
	return fetching;
}
