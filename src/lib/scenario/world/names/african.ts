import { listed } from '../table.ts';
import type { People } from './people.ts';

export const WEST_AFRICAN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Ngozi, Chioma, Adaeze, Folake, Yetunde, Blessing, Funmilayo, Amaka, Temitope, Abena, Akosua, Efua, Fatou, Mariama, Comfort, Joy,
				Chidi, Emeka, Oluwaseun, Tunde, Babatunde, Ikenna, Obinna, Femi, Kwame, Kofi, Yaw, Kojo, Ousmane, Ibrahima, Samuel, Emmanuel`,
			),
		},
	],
	family: listed(
		`Okafor, Adeyemi, Okonkwo, Balogun, Eze, Nwosu, Oyelaran, Adebayo, Ogunleye, Okoro, Chukwu, Bello, Mensah, Owusu, Boateng, Asante,
		Appiah, Osei, Agyeman, Diallo, Jallow, Sesay, Kamara, Conteh, Bangura, Ceesay`,
	),
};

export const EAST_AND_SOUTH_AFRICAN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Tendai, Rudo, Chipo, Nyasha, Tsitsi, Faith, Precious, Wanjiru, Amina, Hodan, Ayaan, Selam, Rahel, Nomsa, Thandiwe, Grace,
				Tafadzwa, Tatenda, Farai, Simba, Kudzai, Brian, Daniel, Abdi, Yusuf, Mohamed, Tesfaye, Yonas, Dawit, Sipho, Thabo, Juma`,
			),
		},
	],
	family: listed(
		`Moyo, Ncube, Ndlovu, Dube, Sibanda, Chikwanha, Mutasa, Zhou, Kamau, Mwangi, Otieno, Odhiambo, Hassan, Abdi, Warsame, Jama, Tesfay,
		Haile, Gebre, Tekle, Nkosi, Dlamini, Mokoena, Phiri, Banda`,
	),
};

export const MIDDLE_EASTERN: People = {
	given: [
		{
			bornUntil: 9999,
			names: listed(
				`Leyla, Shirin, Nasrin, Zahra, Rana, Hiba, Layla, Dilan, Elif, Ayşe, Noor, Samira, Mina, Parisa,
				Reza, Hamid, Farhad, Omar, Karwan, Rebin, Ahmad, Khalid, Mustafa, Emre, Mehmet, Hakan, Samir, Dara`,
			),
		},
	],
	family: listed(
		`Karimi, Ahmadi, Hosseini, Rahimi, Haidari, Al-Hassan, Haddad, Khoury, Saleh, Aziz, Salih, Rostami, Demir, Yılmaz, Kaya, Şahin,
		Arslan, Ibrahim, Barzani, Najjar`,
	),
};
