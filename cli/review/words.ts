/** Built-in lists of vulgar and insulting words, folded: lowercase, without accents. An asterisk stands for any ending. */
export const WORD_LISTS = {
  en: [
    ...['arse', 'arsehole*', 'ass', 'asses', 'asshole*', 'bastard*', 'bitch*', 'bollocks', 'bullshit', 'cock', 'cocks'],
    ...[
      'crap',
      'crappy',
      'cunt*',
      'damn',
      'damned',
      'dick',
      'dickhead*',
      'dumbass*',
      'fag',
      'fags',
      'faggot*',
      'fuck*',
    ],
    ...[
      'goddamn*',
      'idiot',
      'idiots',
      'jackass*',
      'kike*',
      'moron',
      'morons',
      'motherfuck*',
      'nigg*',
      'piss',
      'pissed',
    ],
    ...['porn*', 'prick', 'pricks', 'pussy', 'retard', 'retards', 'retarded', 'scumbag*', 'shit*', 'slut*', 'spic'],
    ...['spics', 'tits', 'tranny', 'trannies', 'turd*', 'twat*', 'wanker*', 'whore*', 'wtf', 'kill yourself'],
  ],
  es: [
    ...['cabron*', 'cagada*', 'cagar*', 'carajo*', 'chinga*', 'cojones', 'cojonud*', 'concha de tu madre', 'coño*'],
    ...['culero*', 'culo', 'culos', 'estupid*', 'follar*', 'gilipollas', 'hijo de puta', 'hijos de puta', 'hijueput*'],
    ...[
      'hostia puta',
      'idiota*',
      'imbecil*',
      'joder',
      'jodid*',
      'malparid*',
      'marica',
      'maricas',
      'maricon*',
      'mierda*',
    ],
    ...['ojete*', 'pajero*', 'pelotud*', 'pendej*', 'pinche*', 'polla', 'pollas', 'puta', 'putas', 'puto', 'putos'],
    ...['putain', 'sudaca*', 'verga*', 'zorra*', 'boludo*', 'tarado*', 'subnormal*', 'matate'],
  ],
} as const;

/** The languages with a built-in list. */
export const WORD_LANGUAGES = Object.keys(WORD_LISTS) as readonly (keyof typeof WORD_LISTS)[];
