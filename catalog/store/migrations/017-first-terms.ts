import type { TermsTexts } from '#catalog/contract/terms.ts'

/**
 * Version 1 of the hub's documents, as the program brings them: true of what it does by itself. Released, so never edited:
 * an admin publishes the next version. `# ` begins a heading; an empty line ends a paragraph.
 */
export const termsTexts: TermsTexts = {
  kk: {
    changes: 'Алғашқы нұсқа, бағдарламамен бірге келді.',
    text: `Нар – қазақша ұзақ жазбаларды көруге арналған хаб. Ережені осы бетте аталған оператор белгілейді.

# Көрермендерге

Көру үшін тіркелу керек емес. Әр жазба иесі берген лицензияға сай ашылады: қай елде, қашан және қалай көруге болатынын лицензия айтады. Лицензия жоқ жерде жазба көрсетілмейді.

18+ белгісі бар жазба жасын растаған адамға ғана ашылады. Балалар режимін қосса, жасына сай емес жазбалар тізімге шықпайды.

# Жазба иелеріне

Тек құқығыңыз бар немесе құқық иесі рұқсат берген жазбаны жүктеңіз. Жас белгісін өзіңіз дұрыс қоясыз. Жазбалар сіздікі болып қалады: хаб оларды лицензияда айтылғандай ғана көрсетеді.

Аккаунт кілтін ешкімге бермеңіз. Аккаунтыңыз туралы деректің көшірмесін алуға және аккаунтты өшіруге болады: «Менің деректерім» беті.

# Шағым мен шектеу

Кез келген адам тіркелмей-ақ шағымдана алады. Жауап 24 сағат ішінде беріледі, себебі айтылады. Жауаппен келіспесеңіз, 30 күн ішінде қайта қарауды сұрайсыз: оны басқа адам қарайды.

Заң бойынша шектелген жазбаның орнында кім, қай шешіммен және не үшін талап еткені көрінеді. Шағымдар мен шектеулердің саны ашықтық есебінде жарияланады.

# Тізімдердің реті

Жазбалар неге осы ретпен тұрғаны «Тізімдер қалай реттеледі» бетінде түсіндірілген. Көрермендер туралы жиналған дерекке сүйенетін ұсыныс жоқ.

# Бағдарлама

Нар – ашық бағдарлама, лицензиясы AGPL-3.0-or-later: бастапқы кодын алуға, өзгертуге және таратуға болады. Бағдарлама сол күйінде, кепілдіксіз беріледі.

# Өзгерістер

Ереженің әр нұсқасы осы бетте күнімен және өзгерістің түсіндірмесімен сақталады. Жарияланған нұсқа өзгертілмейді де, өшірілмейді де.`,
  },
  ru: {
    changes: 'Первая версия, пришла вместе с программой.',
    text: `Нар – хаб для просмотра больших записей на казахском языке. Правила устанавливает оператор, названный на этой странице.

# Зрителям

Чтобы смотреть, регистрироваться не нужно. Каждая запись открывается по лицензии её владельца: лицензия говорит, в какой стране, когда и как её можно смотреть. Где лицензии нет, запись не показывается.

Запись с отметкой 18+ открывается только тому, кто подтвердил возраст. В детском режиме записи не по возрасту не попадают в списки.

# Владельцам записей

Загружайте только то, на что у вас есть права или разрешение правообладателя. Возрастную отметку ставите вы сами. Записи остаются вашими: хаб показывает их только так, как сказано в лицензии.

Никому не передавайте ключ аккаунта. Копию данных о своём аккаунте можно получить, а сам аккаунт удалить: страница «Мои данные».

# Жалобы и ограничения

Пожаловаться может каждый, без регистрации. Ответ с обоснованием даётся за 24 часа. Если вы с ним не согласны, в течение 30 дней попросите пересмотра: его проводит другой человек.

На месте записи, ограниченной по закону, видно, кто, каким решением и почему этого потребовал. Число жалоб и ограничений публикуется в отчёте о прозрачности.

# Порядок списков

Почему записи стоят в этом порядке, объяснено на странице «Как упорядочены списки». Рекомендаций по собранным о зрителях данным нет.

# Программа

Нар – открытая программа под лицензией AGPL-3.0-or-later: исходный код можно получать, менять и распространять. Программа даётся как есть, без гарантий.

# Изменения

Каждая версия правил хранится на этой странице с датой и объяснением, что изменилось. Опубликованная версия не меняется и не удаляется.`,
  },
  en: {
    changes: 'The first version, which came with the program.',
    text: `Nar is a hub for watching long recordings in Kazakh. Its terms are set by the operator named on this page.

# For viewers

You need no account to watch. Each title opens by its owner's licence, which says in which country, when and how it may be watched. Where there is no licence, it is not shown.

A title marked 18+ opens only for people who confirm their age. In child mode, titles above the age are left out of lists.

# For owners of titles

Upload only what you have the rights to, or the permission of whoever has them. You set the age mark yourself. Your titles stay yours: the hub shows them only as the licence says.

Give the token of your account to nobody. You can take a copy of what is held about your account, and erase the account: the page "My data".

# Complaints and restrictions

Anybody can complain, without an account. The answer comes within 24 hours, with its reasons. If you disagree, ask for another judgement within 30 days: somebody else makes it.

In place of a title that is restricted by law you see who demanded that, by what decision and why. How many complaints and restrictions there were is published in the transparency report.

# The order of lists

Why titles stand in the order they do is explained on the page "How lists are ordered". Nothing is recommended by data collected about viewers.

# The program

Nar is open source under AGPL-3.0-or-later: you may have its source code, change it and pass it on. It comes as it is, without a warranty.

# Changes

Every version of these terms stays on this page, with its date and with what changed in words. A published version is neither changed nor removed.`,
  },
}

export const privacyTexts: TermsTexts = {
  kk: {
    changes: 'Алғашқы нұсқа, бағдарламамен бірге келді.',
    text: `Хаб кім туралы не сақтайды, қанша уақыт және неге. Деректің иесі – осы бетте аталған оператор.

# Көрермендер

Көрермендер туралы ештеңе сақталмайды: аккаунт та, көргендерінің тізімі де жоқ. Тіл, түс, жас режимі, сапа мен субтитр таңдауыңыз тек өз құрылғыңызда тұрады.

Интернет мекенжайыңыз елді білуге және сұрау санын шектеуге керек: жадта ғана тұрады, журналға да, кестеге де жазылмайды. Хаб не біледі – «Сіздің байланысыңыз» бетінде көрінеді.

Қазақстанда күніне қанша адам кіргені саналады. Мекенжай мен браузер атауынан сол күннің кездейсоқ кілтімен белгі жасалады, ол жуық есептегішке қосылады. Кілт күн аяқталғанда өшіріледі, күннен бір ғана сан қалады.

# Cookie

Көрерменге cookie қойылмайды. Аккаунтпен кірген адамға бір cookie қойылады (nar_session): 30 күнге немесе шыққанға дейін.

# Шағымданушылар

Шағымның мәтіні мен нәтижесі сақталады. Поштаны жазу міндетті емес: оны модераторлар ғана көреді, ол соңғы жауаптан кейін 30 күн өткен соң өшіріледі.

# Аккаунт иелері

Аккаунттың аты, рөлі, кілттері мен сеанстарының күндері (кілттің өзі емес, оның хеші) және сіз жасаған жазбалар сақталады. Не істегеніңіз аудит журналында аккаунт белгісімен тұрады, аты жазылмайды; журналды өшіруге болмайды, өйткені заң талап еткен әрекеттердің дәлелі.

# Құқықтарыңыз

Аккаунт иесі «Менің деректерім» бетінде деректің көшірмесін алады және аккаунтын өшіреді. Өшіргенде аты, кілттері мен сеанстары бірден жойылады. Басқа сұрақпен операторға жазыңыз.

# Қауіпсіздік бұзылса

Дерек қауіпсіздігі бұзылса, оператор уәкілетті органға бір жұмыс күні ішінде хабарлайды. Қатысы бар аккаунт иелері хабарламаны кірген кезде көреді.`,
  },
  ru: {
    changes: 'Первая версия, пришла вместе с программой.',
    text: `Что хаб хранит, о ком, сколько времени и зачем. Собственник данных – оператор, названный на этой странице.

# Зрители

О зрителях не хранится ничего: нет ни аккаунтов, ни списка просмотренного. Язык, цвета, детский режим, выбранные качество и субтитры остаются только на вашем устройстве.

Адрес в интернете нужен, чтобы узнать страну и ограничить число запросов: он бывает только в памяти и не пишется ни в журнал, ни в таблицы. Что хаб о нём думает, видно на странице «Ваше подключение».

Считается, сколько человек в Казахстане пришло за день. Из адреса и названия браузера случайным ключом этого дня делается метка и добавляется в приблизительный счётчик. Когда день кончился, ключ стирается, и от дня остаётся одно число.

# Cookie

Зрителям cookie не ставятся. Тому, кто вошёл с аккаунтом, ставится один (nar_session): на 30 дней или до выхода.

# Кто жалуется

Текст жалобы и её исход хранятся. Почту указывать необязательно: её видят только модераторы, и через 30 дней после последнего ответа она стирается.

# Владельцы аккаунтов

Хранятся имя аккаунта, роль, даты ключей и сеансов (не сам ключ, а его хеш) и записи, которые вы сделали. Что вы делали, стоит в журнале действий под номером аккаунта, без имени; журнал не стирается, потому что он доказывает действия, которых требует закон.

# Ваши права

На странице «Мои данные» владелец аккаунта получает копию данных и удаляет аккаунт. Имя, ключи и сеансы исчезают сразу. С другими вопросами обращайтесь к оператору.

# Если безопасность нарушена

О нарушении безопасности данных оператор сообщает уполномоченному органу в течение одного рабочего дня. Владельцы аккаунтов, которых оно касается, видят сообщение при входе.`,
  },
  en: {
    changes: 'The first version, which came with the program.',
    text: `What the hub keeps, about whom, for how long and why. The operator named on this page answers for the data.

# Viewers

Nothing is kept about viewers: there are no accounts and no list of what was watched. Language, colours, child mode and your choice of quality and subtitles stay on your own device.

Your internet address is needed to tell your country and to bound the number of requests: it is in memory only, in no log and no table. What the hub believes of it is on the page "Your connection".

How many people in Kazakhstan come in a day is counted. Of the address and the name of the browser a mark is made with a random key of that day, and added to an approximate counter. When the day is over the key is erased, and one number is left of the day.

# Cookies

Viewers get no cookies. Who signs in with an account gets one (nar_session): for 30 days, or until they sign out.

# People who complain

The words of a complaint and its outcome are kept. An e-mail address is optional: only moderators see it, and it is erased 30 days after the last answer.

# Account holders

The account's name and role, the dates of its tokens and sessions (of a token its hash, not the token) and the titles you made are kept. What you did stands in the audit trail by the number of the account, without a name; the trail is not erased, because it proves acts that the law demands.

# Your rights

On the page "My data" an account holder takes a copy of the data and erases the account. Name, tokens and sessions are gone at once. With other questions, write to the operator.

# If the security of data is breached

The operator tells the authority of a breach of personal data within one business day. The account holders whom it concerns see a notice when they sign in.`,
  },
}
