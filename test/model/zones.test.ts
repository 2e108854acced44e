/** Names of time zones as calendars, mail programs and authors write them. */
import { expect } from '@open-wc/testing';
import { normalDate } from '../../src/model/read-date.js';
import { zoneOf } from '../../src/model/zones.js';

/** CLDR's windowsZones, territory 001. */
const WINDOWS = `
Aleutian Standard Time|America/Adak
Hawaiian Standard Time|Pacific/Honolulu
Marquesas Standard Time|Pacific/Marquesas
Alaskan Standard Time|America/Anchorage
Pacific Standard Time (Mexico)|America/Tijuana
Pacific Standard Time|America/Los_Angeles
US Mountain Standard Time|America/Phoenix
Mountain Standard Time (Mexico)|America/Mazatlan
Mountain Standard Time|America/Denver
Yukon Standard Time|America/Whitehorse
Central America Standard Time|America/Guatemala
Central Standard Time|America/Chicago
Easter Island Standard Time|Pacific/Easter
Central Standard Time (Mexico)|America/Mexico_City
Canada Central Standard Time|America/Regina
SA Pacific Standard Time|America/Bogota
Eastern Standard Time (Mexico)|America/Cancun
Eastern Standard Time|America/New_York
Haiti Standard Time|America/Port-au-Prince
Cuba Standard Time|America/Havana
US Eastern Standard Time|America/Indianapolis
Turks And Caicos Standard Time|America/Grand_Turk
Paraguay Standard Time|America/Asuncion
Atlantic Standard Time|America/Halifax
Venezuela Standard Time|America/Caracas
Central Brazilian Standard Time|America/Cuiaba
SA Western Standard Time|America/La_Paz
Pacific SA Standard Time|America/Santiago
Newfoundland Standard Time|America/St_Johns
Tocantins Standard Time|America/Araguaina
E. South America Standard Time|America/Sao_Paulo
SA Eastern Standard Time|America/Cayenne
Argentina Standard Time|America/Buenos_Aires
Greenland Standard Time|America/Godthab
Montevideo Standard Time|America/Montevideo
Magallanes Standard Time|America/Punta_Arenas
Saint Pierre Standard Time|America/Miquelon
Bahia Standard Time|America/Bahia
Azores Standard Time|Atlantic/Azores
Cape Verde Standard Time|Atlantic/Cape_Verde
GMT Standard Time|Europe/London
Greenwich Standard Time|Atlantic/Reykjavik
Sao Tome Standard Time|Africa/Sao_Tome
Morocco Standard Time|Africa/Casablanca
W. Europe Standard Time|Europe/Berlin
Central Europe Standard Time|Europe/Budapest
Romance Standard Time|Europe/Paris
Central European Standard Time|Europe/Warsaw
W. Central Africa Standard Time|Africa/Lagos
Jordan Standard Time|Asia/Amman
GTB Standard Time|Europe/Bucharest
Middle East Standard Time|Asia/Beirut
Egypt Standard Time|Africa/Cairo
E. Europe Standard Time|Europe/Chisinau
Syria Standard Time|Asia/Damascus
West Bank Standard Time|Asia/Hebron
South Africa Standard Time|Africa/Johannesburg
FLE Standard Time|Europe/Kiev
Israel Standard Time|Asia/Jerusalem
South Sudan Standard Time|Africa/Juba
Kaliningrad Standard Time|Europe/Kaliningrad
Sudan Standard Time|Africa/Khartoum
Libya Standard Time|Africa/Tripoli
Namibia Standard Time|Africa/Windhoek
Arabic Standard Time|Asia/Baghdad
Turkey Standard Time|Europe/Istanbul
Arab Standard Time|Asia/Riyadh
Belarus Standard Time|Europe/Minsk
Russian Standard Time|Europe/Moscow
E. Africa Standard Time|Africa/Nairobi
Volgograd Standard Time|Europe/Volgograd
Iran Standard Time|Asia/Tehran
Arabian Standard Time|Asia/Dubai
Astrakhan Standard Time|Europe/Astrakhan
Azerbaijan Standard Time|Asia/Baku
Russia Time Zone 3|Europe/Samara
Mauritius Standard Time|Indian/Mauritius
Saratov Standard Time|Europe/Saratov
Georgian Standard Time|Asia/Tbilisi
Caucasus Standard Time|Asia/Yerevan
Afghanistan Standard Time|Asia/Kabul
West Asia Standard Time|Asia/Tashkent
Qyzylorda Standard Time|Asia/Qyzylorda
Ekaterinburg Standard Time|Asia/Yekaterinburg
Pakistan Standard Time|Asia/Karachi
India Standard Time|Asia/Calcutta
Sri Lanka Standard Time|Asia/Colombo
Nepal Standard Time|Asia/Katmandu
Central Asia Standard Time|Asia/Bishkek
Bangladesh Standard Time|Asia/Dhaka
Omsk Standard Time|Asia/Omsk
Myanmar Standard Time|Asia/Rangoon
SE Asia Standard Time|Asia/Bangkok
Altai Standard Time|Asia/Barnaul
W. Mongolia Standard Time|Asia/Hovd
North Asia Standard Time|Asia/Krasnoyarsk
N. Central Asia Standard Time|Asia/Novosibirsk
Tomsk Standard Time|Asia/Tomsk
China Standard Time|Asia/Shanghai
North Asia East Standard Time|Asia/Irkutsk
Singapore Standard Time|Asia/Singapore
W. Australia Standard Time|Australia/Perth
Taipei Standard Time|Asia/Taipei
Ulaanbaatar Standard Time|Asia/Ulaanbaatar
Aus Central W. Standard Time|Australia/Eucla
Transbaikal Standard Time|Asia/Chita
Tokyo Standard Time|Asia/Tokyo
North Korea Standard Time|Asia/Pyongyang
Korea Standard Time|Asia/Seoul
Yakutsk Standard Time|Asia/Yakutsk
Cen. Australia Standard Time|Australia/Adelaide
AUS Central Standard Time|Australia/Darwin
E. Australia Standard Time|Australia/Brisbane
AUS Eastern Standard Time|Australia/Sydney
West Pacific Standard Time|Pacific/Port_Moresby
Tasmania Standard Time|Australia/Hobart
Vladivostok Standard Time|Asia/Vladivostok
Lord Howe Standard Time|Australia/Lord_Howe
Bougainville Standard Time|Pacific/Bougainville
Russia Time Zone 10|Asia/Srednekolymsk
Magadan Standard Time|Asia/Magadan
Norfolk Standard Time|Pacific/Norfolk
Sakhalin Standard Time|Asia/Sakhalin
Central Pacific Standard Time|Pacific/Guadalcanal
Russia Time Zone 11|Asia/Kamchatka
New Zealand Standard Time|Pacific/Auckland
Fiji Standard Time|Pacific/Fiji
Chatham Islands Standard Time|Pacific/Chatham
Tonga Standard Time|Pacific/Tongatapu
Samoa Standard Time|Pacific/Apia
Line Islands Standard Time|Pacific/Kiritimati
Dateline Standard Time|Etc/GMT+12
UTC-11|Etc/GMT+11
UTC-09|Etc/GMT+9
UTC-08|Etc/GMT+8
UTC-02|Etc/GMT+2
UTC|Etc/UTC
UTC+12|Etc/GMT-12
UTC+13|Etc/GMT-13
`;

/** The clocks in a zone at some moments of a year; engines differ on its name. */
const clocksIn = (timeZone: string | undefined): string =>
  ['2027-01-10', '2027-03-20', '2027-07-10', '2027-10-30', '2027-11-03']
    .map((day) => new Date(day).toLocaleString('sv', { timeZone: timeZone ?? 'none' }))
    .join();

describe('a time zone', () => {
  it('is known by each Windows name', () => {
    for (const [name, zone] of WINDOWS.trim()
      .split('\n')
      .map((row) => row.split('|'))) {
      expect(clocksIn(zoneOf(name!)), name).to.equal(clocksIn(zone));
    }
  });

  const known: readonly [name: string, zone: string][] = [
    ['America/New_York', 'America/New_York'],
    ['america/new_york', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['US/Eastern', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['EASTERN STANDARD TIME', 'America/New_York'],
    ['Eastern Daylight Time', 'America/New_York'],
    ['Eastern Time', 'America/New_York'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['Eastern Standard Time (Mexico)', 'America/Cancun'],
    ['Central European Summer Time', 'Europe/Warsaw'],
    ['Paris Time', 'Europe/Paris'],
    ['ET', 'America/New_York'],
    ['CT', 'America/Chicago'],
    ['MT', 'America/Denver'],
    ['PT', 'America/Los_Angeles'],
    ['AKT', 'America/Anchorage'],
    ['EDT', 'America/New_York'],
    ['PST', 'America/Los_Angeles'],
    ['GMT-05:00', 'Etc/GMT+5'],
    ['UTC+2', 'Etc/GMT-2'],
    ['JST', 'Etc/GMT-9'],
  ];
  for (const [name, zone] of known) {
    it(`can be named ${name}`, () => expect(clocksIn(zoneOf(name))).to.equal(clocksIn(zone)));
  }

  for (const name of ['IST', 'XYZT', 'Mars/Olympus', 'Bang Time', 'Time', 'constructor', '+99:00', 'Etc/Unknown', '']) {
    it(`is not known as ${name || 'no name'}`, () => expect(zoneOf(name)).to.equal(undefined));
  }
});

describe('a time without an offset', () => {
  const rows: readonly [time: string, zone: string | undefined, moment: string][] = [
    ['2027-07-10T13:00', undefined, '2027-07-10T13:00:00.000Z'],
    ['2027-07-10T13:00', 'Eastern Standard Time', '2027-07-10T17:00:00.000Z'],
    ['2027-07-10T13:00', 'ET', '2027-07-10T17:00:00.000Z'],
    ['2027-07-10T13:00', 'EDT', '2027-07-10T17:00:00.000Z'],
    // By the book, abbreviations don't change with the season.
    ['2027-07-10T13:00', 'EST', '2027-07-10T18:00:00.000Z'],
    ['2027-07-10T13:00', 'PST', '2027-07-10T21:00:00.000Z'],
    // This one is a place in the IANA database.
    ['2027-07-10T13:00', 'CET', '2027-07-10T11:00:00.000Z'],
    ['2027-07-10T13:00', '-04:00', '2027-07-10T17:00:00.000Z'],
    // What is not known shifts nothing; what has an offset needs no zone.
    ['2027-07-10T13:00', 'Mars/Olympus', '2027-07-10T13:00:00'],
    ['2027-07-10 1:00 PM', 'Etc/Unknown', '2027-07-10T13:00:00'],
    ['2027-07-10T13:00:00-04:00', 'Mars/Olympus', '2027-07-10T17:00:00.000Z'],
    ['2027-07-10', 'Mars/Olympus', '2027-07-10'],
    // Abbreviations that mean several zones are known by the zone of the feed.
    ['10 Dec 2027 09:30 IST', 'Asia/Kolkata', '2027-12-10T04:00:00.000Z'],
    ['10 Jul 2027 09:30 IST', 'Europe/Dublin', '2027-07-10T08:30:00.000Z'],
    ['10 Dec 2027 09:30 CST', 'Asia/Shanghai', '2027-12-10T01:30:00.000Z'],
    ['10 Dec 2027 09:30 CST', 'America/New_York', '2027-12-10T15:30:00.000Z'],
    ['10 Dec 2027 09:30 CST', 'China Standard Time', '2027-12-10T01:30:00.000Z'],
    ['10 Dec 2027 09:30 CST', 'PRC', '2027-12-10T01:30:00.000Z'],
    ['10 Dec 2027 09:30 IST', 'India Standard Time', '2027-12-10T04:00:00.000Z'],
    ['10 Dec 2027 09:30 IST', 'Israel Standard Time', '2027-12-10T07:30:00.000Z'],
    ['10 Jul 2027 09:30 EST', 'Australia/Sydney', '2027-07-09T23:30:00.000Z'],
    ['10 Jul 2027 09:30 EST', 'Asia/Tokyo', '2027-07-10T14:30:00.000Z'],
    ['Sat, 10 Jul 2027 14:00:00 EDT -0400', undefined, '2027-07-10T18:00:00.000Z'],
    ['Sat, 10 Jul 2027 14:00:00 IST +0530', undefined, '2027-07-10T08:30:00.000Z'],
    // The basic format of ISO 8601.
    ['20270710T130000Z', undefined, '2027-07-10T13:00:00.000Z'],
    ['20270710T1300', 'ET', '2027-07-10T17:00:00.000Z'],
    ['20270710T130000-0400', undefined, '2027-07-10T17:00:00.000Z'],
    // Spanish.
    ['viernes, 9 de julio de 2027, a las 14:00', undefined, '2027-07-09T14:00:00.000Z'],
    ['sábado 10 de julio del 2027 a las 2:00 p. m.', 'ET', '2027-07-10T18:00:00.000Z'],
    ['Mié, 7 jul 2027 13:00:00 -0400', undefined, '2027-07-07T17:00:00.000Z'],
    ['martes, 9 de marzo de 2027', undefined, '2027-03-09'],
    ['lun, 5 jul 2027', undefined, '2027-07-05'],
    ['domingo 11 de julio de 2027', undefined, '2027-07-11'],
  ];
  for (const [time, zone, moment] of rows) {
    it(`${time} in ${zone ?? 'no zone'} is ${moment}`, () => expect(normalDate(time, zone)).to.equal(moment));
  }
});
