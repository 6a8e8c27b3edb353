import { listed } from '../table.ts';
import type { People } from './people.ts';

export const PAKISTANI: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Ayesha, Saima, Shazia, Nadia, Farah, Rabia, Zainab, Maryam, Iqra, Aisha, Sana, Uzma, Rukhsana, Samina, Hafsa, Bushra, Noreen,
				Mohammed, Imran, Asif, Bilal, Usman, Hamza, Adeel, Kashif, Shahid, Waqas, Zeeshan, Faisal, Irfan, Junaid, Tariq, Yasir, Haroon`,
			),
		},
	],
	family: listed(
		`Khan, Hussain, Ahmed, Mahmood, Akhtar, Iqbal, Malik, Mirza, Rehman, Shah, Raza, Qureshi, Butt, Chaudhry, Javed, Aslam, Bashir,
		Rashid, Sadiq, Zaman, Nawaz, Anwar, Latif, Saleem, Yousaf, Hanif, Shabir, Arshad`,
	),
};

export const INDIAN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Priya, Neha, Anjali, Kavita, Sunita, Meena, Pooja, Harpreet, Manpreet, Jasleen, Simran, Gurpreet, Lakshmi, Deepa, Reema, Amrit,
				Sanjay, Rajesh, Amit, Vikram, Anil, Rohan, Nikhil, Gurdeep, Jaswinder, Balraj, Harjit, Kiran, Arjun, Suresh, Hardeep, Dilip`,
			),
		},
	],
	family: listed(
		`Patel, Singh, Kaur, Sharma, Mistry, Gill, Dhillon, Sandhu, Chauhan, Desai, Joshi, Mehta, Parmar, Rana, Sidhu, Bains, Nair, Menon,
		Reddy, Thomas, Varghese, Kumar, Grewal, Johal, Solanki, Vaghela`,
	),
};

export const BANGLADESHI: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Nazmin, Shahida, Rumana, Tahmina, Fatema, Jannat, Sultana, Nasima, Abdul, Shofiqul, Rakib, Kamal, Jamal, Mizanur, Rezaul, Shahin`,
			),
		},
	],
	family: listed(
		`Begum, Khatun, Miah, Uddin, Rahman, Islam, Ali, Choudhury, Hoque, Alam, Karim, Akter, Haque, Hossain`,
	),
};

export const EAST_ASIAN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Mei Ling, Ka Yan, Wai Yee, Xin, Hui Min, Thu Trang, Ngoc Anh, Maricel, Jocelyn, Analyn, Rowena, Suda,
				Ka Ho, Chun Kit, Wing Hong, Wei, Jun, Minh Duc, Van Hung, Jun-ho, Rodel, Arnel, Ferdinand, Somchai`,
			),
		},
	],
	family: listed(
		`Chan, Wong, Leung, Cheung, Lam, Ng, Chen, Wang, Zhang, Li, Nguyen, Tran, Pham, Kim, Santos, Reyes, Dela Cruz, Bautista`,
	),
};
