import { listed } from '../table.ts';
import type { People } from './people.ts';

/** Polish family names have a feminine form; here each stands as its owner writes it, so given names come in two lists. */
export const POLISH_WOMEN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Agnieszka, Małgorzata, Katarzyna, Joanna, Monika, Ewa, Magdalena, Beata, Dorota, Justyna, Aleksandra, Kinga, Natalia, Karolina,
				Iwona, Bożena, Paulina, Zuzanna`,
			),
		},
	],
	family: listed(
		`Kowalska, Wiśniewska, Wójcik, Kamińska, Lewandowska, Zielińska, Szymańska, Woźniak, Dąbrowska, Kozłowska, Jankowska, Mazur,
		Krawczyk, Piotrowska, Grabowska, Nowak, Pawlak, Michalska, Król, Wieczorek`,
	),
};

export const POLISH_MEN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Łukasz, Piotr, Tomasz, Marcin, Paweł, Krzysztof, Grzegorz, Rafał, Mariusz, Dariusz, Jakub, Kamil, Wojciech, Sławomir, Bartosz,
				Mateusz, Przemysław, Zbigniew`,
			),
		},
	],
	family: listed(
		`Kowalski, Wiśniewski, Wójcik, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski, Jankowski, Mazur,
		Krawczyk, Piotrowski, Grabowski, Nowak, Pawlak, Michalski, Król, Wieczorek`,
	),
};

export const ROMANIAN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Andreea, Ioana, Mihaela, Elena, Cristina, Alina, Gabriela, Roxana, Ştefania, Simona, Daniela, Oana,
				Andrei, Mihai, Ionuţ, Cristian, Florin, Vasile, Gheorghe, Bogdan, Adrian, Marius, Cătălin, Sorin`,
			),
		},
	],
	family: listed(
		`Popescu, Ionescu, Popa, Radu, Dumitru, Stan, Stoica, Gheorghe, Matei, Ciobanu, Munteanu, Rusu, Moldovan, Lupu, Dinu, Constantin`,
	),
};

export const BALTIC_AND_BALKAN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Rasa, Kristina, Jurgita, Ieva, Līga, Inese, Desislava, Radka, Ivana, Petra, Zsuzsanna, Erika, Oksana, Iryna, Halyna, Liudmyla,
				Tomas, Mindaugas, Darius, Jānis, Andris, Ivaylo, Georgi, Dimitar, Ivan, Petr, Zoltán, Attila, Oleksandr, Serhii, Andriy, Mykola`,
			),
		},
	],
	family: listed(
		`Petrauskas, Jankauskas, Bērziņš, Kalniņš, Ozols, Dimitrov, Ivanov, Georgiev, Novák, Svoboda, Horváth, Kovács, Szabó, Bondarenko,
		Shevchenko, Kovalenko, Tkachenko, Melnyk, Balogh, Marku, Hoxha, Gashi`,
	),
};

export const SOUTHERN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Ana, Joana, Inês, Marta, Catarina, Lucía, Carmen, Beatriz, Giulia, Chiara, Francesca, Eleni, Sofia,
				João, Tiago, Rui, Nuno, Pedro, Miguel, Diogo, Javier, Álvaro, Sergio, Marco, Luca, Matteo, Giovanni, Nikos`,
			),
		},
	],
	family: listed(
		`Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, Sousa, Gonçalves, García, Fernández, López, Martínez, Rossi,
		Russo, Ferrari, Esposito, Bianchi, Papadopoulos, Conti, Almeida`,
	),
};
