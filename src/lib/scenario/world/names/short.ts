import { listed, table } from '../table.ts';

/** Short forms and other spellings of given names: what people answer to, and how they come to be on file twice. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(
	table(
		2,
		`
		Susan       | Sue
		Jacqueline  | Jackie
		Deborah     | Debbie, Deb
		Tracey      | Tracy
		Christine   | Chris, Chrissie
		Patricia    | Pat, Trish
		Sandra      | Sandy
		Gillian     | Gill
		Beverley    | Bev
		Alison      | Ali
		David       | Dave
		Andrew      | Andy
		Michael     | Mike, Mick
		Stephen     | Steve, Steven
		Steven      | Steve, Stephen
		Robert      | Rob, Bob
		Richard     | Rich, Rick
		Peter       | Pete
		Anthony     | Tony
		Philip      | Phil, Phillip
		Phillip     | Phil, Philip
		Kenneth     | Ken
		Terence     | Terry
		Graham      | Graeme
		Sarah       | Sara
		Claire      | Clare
		Nicola      | Nicky, Nikki
		Joanne      | Jo, Joanna
		Michelle    | Shell
		Rachel      | Rachael
		Samantha    | Sam
		Rebecca     | Becky, Bex
		Victoria    | Vicky, Tori
		Natalie     | Nat
		Hayley      | Hailey
		Katherine   | Kate, Kath, Kathryn
		Charlotte   | Charlie, Lottie
		Christopher | Chris
		James       | Jim, Jamie
		Matthew     | Matt
		Daniel      | Dan, Danny
		Jonathan    | Jon
		Stuart      | Stewart
		Thomas      | Tom
		Nathan      | Nate
		Shaun       | Sean
		Jessica     | Jess
		Emily       | Em
		Sophie      | Sophia
		Bethany     | Beth
		Georgia     | George
		Olivia      | Liv
		Abbie       | Abby
		Eleanor     | Ellie, Nell
		Isobel      | Izzy, Isabel
		Caitlin     | Katelyn
		Joshua      | Josh
		Connor      | Conor
		Callum      | Calum
		Kieran      | Ciaran
		Bradley     | Brad
		Oliver      | Ollie
		Mohammed    | Mo, Mohammad
		Ayesha      | Aisha
		Usman       | Osman
		Katarzyna   | Kasia
		Małgorzata  | Gosia
		Agnieszka   | Aga
		Joanna      | Asia, Jo
		Magdalena   | Magda
		Krzysztof   | Chris, Krzys
		Grzegorz    | Greg
		Tomasz      | Tomek, Tom
		Piotr       | Peter
		Paweł       | Paul
		Mihaela     | Miha
		Cristian    | Cris
		Oleksandr   | Alex
		Francesca   | Fran
		João        | John
		Oluwaseun   | Seun
		Babatunde   | Tunde
		Temitope    | Temi
		Emmanuel    | Manny
		Samuel      | Sam
		Manpreet    | Mani
		Harpreet    | Harps
		Ka Ho       | Kenny
		Chun Kit    | Kit
		Mehmet      | Memo
		`,
	).map(([name, short]) => [name!, listed(short!)]),
);

export const shortFor = (given: string): readonly string[] => SHORT.get(given) ?? [];
