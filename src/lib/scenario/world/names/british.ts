import { listed } from '../table.ts';
import type { People } from './people.ts';

/** What people in Britain called their children, as it changed over three generations. */
export const BRITISH: People = {
	given: [
		{
			bornUntil: 1973,
			names: listed(
				`Susan, Julie, Karen, Jacqueline, Deborah, Tracey, Jane, Helen, Diane, Sharon, Angela, Carol, Christine, Elaine, Janet,
				Lesley, Linda, Lorraine, Maureen, Patricia, Sandra, Sheila, Wendy, Yvonne, Alison, Gillian, Dawn, Beverley, Denise, Maxine,
				David, Paul, Andrew, Mark, John, Michael, Stephen, Ian, Robert, Richard, Peter, Kevin, Anthony, Gary, Steven, Martin, Alan,
				Neil, Graham, Keith, Philip, Colin, Nigel, Trevor, Barry, Roy, Terence, Kenneth, Derek, Gordon, Malcolm, Carl, Wayne, Dean`,
			),
		},
		{
			bornUntil: 1992,
			names: listed(
				`Sarah, Claire, Emma, Nicola, Lisa, Joanne, Michelle, Rachel, Samantha, Rebecca, Victoria, Laura, Gemma, Kelly, Leanne,
				Natalie, Louise, Hayley, Kerry, Stacey, Donna, Zoe, Katherine, Amy, Charlotte, Hannah, Kirsty, Lindsey, Vicky, Danielle,
				Christopher, James, Matthew, Daniel, Lee, Craig, Simon, Darren, Jonathan, Stuart, Adam, Ryan, Ben, Thomas, Scott, Gareth,
				Nathan, Shaun, Karl, Jason, Robert, Andrew, Phillip, Gavin, Marc, Jamie, Liam, Anthony, Ashley, Dale, Russell, Wesley`,
			),
		},
		{
			bornUntil: 9999,
			names: listed(
				`Chloe, Jessica, Emily, Sophie, Megan, Bethany, Lauren, Ellie, Georgia, Olivia, Holly, Shannon, Paige, Molly, Abbie, Jade,
				Courtney, Amelia, Lucy, Grace, Caitlin, Eleanor, Freya, Isobel, Poppy, Skye, Tia, Keira, Leah, Niamh,
				Jack, Joshua, Connor, Jordan, Callum, Kieran, Luke, Lewis, Bradley, Harry, Josh, Owen, Ethan, Tyler, Reece, Brandon, Kyle,
				Alfie, Charlie, Max, Dylan, Rhys, Finley, Elliot, Harvey, Toby, Corey, Aidan, Mason, Jake, George, Oliver`,
			),
		},
	],
	family: listed(
		`Smith, Jones, Taylor, Brown, Wilson, Johnson, Davies, Robinson, Wright, Thompson, Evans, Walker, White, Roberts, Green, Hall,
		Wood, Jackson, Clarke, Harrison, Ward, Turner, Hill, Cooper, Morris, Moore, Clark, Baker, King, Lee, Parker, Watson, Bennett,
		Young, Allen, Mitchell, Phillips, Anderson, Shaw, Richardson, Carter, Cox, Bell, Marshall, Simpson, Murphy, Collins, Webb,
		Rogers, Stevens, Murray, Hughes, Kelly, Foster, Price, Gray, Barnes, Holmes, Mills, Fisher, Palmer, Barker, Dixon, Hunt,
		Booth, Pearson, Gibson, Hartley, Sutcliffe, Greenwood, Crowther, Ackroyd, Barraclough, Pickles, Armitage, Sykes, Haigh,
		Brook, Dyson, Hirst, Firth, Kaye, Beaumont, Lockwood, Whiteley, Holroyd, Illingworth, Jowett, Naylor, Ramsden, Schofield,
		Shackleton, Thackray, Wainwright, Womersley, Bairstow, Feather, Gaunt, Horsfall, Murgatroyd, Oldroyd, Priestley, Rushworth,
		Tordoff, Verity, Waddington, Appleyard, Battye, Clegg, Dransfield, Earnshaw, Fearnley, Gledhill, Hepworth, Ingham, Kilburn,
		Lumb, Micklethwaite, Noble, Outhwaite, Popplewell, Ripley, Speight, Tempest, Ullyott, Varley, Wigglesworth, Blyth, Stathers,
		Campbell, Stewart, Robertson, Macdonald, Fraser, Ross, Kerr, Sinclair, MacKenzie, McIntyre, Griffiths, Llewellyn, Pritchard,
		Bowen, Parry, O'Brien, Byrne, Doyle, Gallagher, Kennedy, Quinn, Reilly, Walsh, Maguire, Brennan, Francis, Grant, Henry,
		Bailey, Samuels, Edwards, Lewis, Morgan, Bryan, Daley, Fenton, Hewitt, Garside, Lomax, Ogden, Peel, Rudd, Slater, Tate`,
	),
};

/** The Celtic edge, written as it is written at home. */
export const CELTIC: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Siân, Rhiannon, Carys, Angharad, Cerys, Nia, Mairi, Eilidh, Catriona, Ailsa, Róisín, Aoife, Siobhán, Ciara, Sinéad, Orla,
				Rhodri, Gethin, Emyr, Ieuan, Dafydd, Huw, Iwan, Angus, Fergus, Hamish, Alasdair, Calum, Séamus, Cormac, Declan, Eoin`,
			),
		},
	],
	family: listed(
		`Jones, Evans, Griffiths, Llewellyn, Pritchard, Bowen, Parry, Rees, Probert, Gwynne, Campbell, MacLeod, Munro, Geddes, McAllister,
		MacDougall, Buchanan, Galbraith, O'Neill, Ó Briain, Fitzgerald, Donnelly, Kavanagh, McCarthy, Nolan, Flynn`,
	),
};
