/**
 * Windows time zone names without "Standard Time", each with the city whose clocks it uses (CLDR's `windowsZones`,
 * territory 001): as many of the city's first letters as make it unique among the zones before it in the alphabet, or
 * an IANA zone whose name differs between engines. A name needs no row if it is the name of its city, an offset, or in
 * the IANA database, such as "Egypt". The zones for abbreviations such as PT come first.
 */
export const WINDOWS_ZONES = `
eastern:ne
central:ch
mountain:de
pacific:los
atlantic:hal
alaskan:an
hawaiian:hono
aleutian:ada
pacific (mexico):tij
us mountain:ph
mountain (mexico):maz
yukon:wh
central america:guat
easter island:ea
central (mexico):mex
canada central:reg
sa pacific:bog
eastern (mexico):can
haiti:port-
us eastern:indianap
turks and caicos:gr
paraguay:asu
venezuela:car
central brazilian:cu
sa western:la_p
pacific sa:santi
newfoundland:st_j
tocantins:ar
e. south america:sao_p
sa eastern:cay
argentina:bue
greenland:america/godthab
magallanes:pun
saint pierre:mi
gmt:lond
greenwich:rey
morocco:cas
w. europe:berl
central europe:bud
romance:pari
central european:wa
w. central africa:la
jordan:am
gtb:buc
middle east:bei
e. europe:chis
syria:dam
west bank:heb
south africa:jo
fle:hel
south sudan:ju
sudan:kh
namibia:wi
arabic:bag
arab:riy
belarus:min
russian:mos
e. africa:na
arabian:dub
azerbaijan:bak
russia zone 3:samara
georgian:tb
caucasus:yer
afghanistan:kab
west asia:tas
ekaterinburg:yek
pakistan:kar
india:asia/calcutta
sri lanka:col
nepal:asia/katmandu
central asia:bish
bangladesh:dh
myanmar:asia/rangoon
se asia:bangk
altai:barn
w. mongolia:hov
north asia:kras
n. central asia:novos
china:sha
north asia east:ir
w. australia:per
aus central w.:eu
transbaikal:chit
north korea:py
korea:se
cen. australia:adel
aus central:darw
e. australia:bri
aus eastern:syd
west pacific:port_m
tasmania:hob
russia zone 10:sred
central pacific:guada
russia zone 11:kamc
new zealand:au
chatham islands:chat
tonga:ton
samoa:ap
line islands:kiri
dateline:etc/gmt+12
`;
