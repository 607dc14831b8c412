/**
 * The one table of stable error codes. Pure: the browser imports it too.
 * Each code has an HTTP status and its words in Kazakh (the source), Russian and English;
 * `{name}` is filled from the problem's details. Every sentence says what to do next.
 */
export type Language = 'kk' | 'ru' | 'en'
export const languages: readonly Language[] = ['kk', 'ru', 'en']

type Entry = { readonly status: number } & Readonly<Record<Language, string>>

export const errors = {
  // requests
  'bad-request': {
    status: 400,
    kk: 'Сұрау дұрыс толтырылмаған: {what}. Түзетіп, қайта жіберіңіз.',
    ru: 'Запрос заполнен неверно: {what}. Исправьте и отправьте снова.',
    en: 'The request is not filled in correctly: {what}. Correct it and send it again.',
  },
  'not-signed-in': {
    status: 401,
    kk: 'Бұл үшін кіру керек. Кілтіңізді енгізіңіз немесе операторға хабарласыңыз.',
    ru: 'Для этого нужно войти. Введите свой ключ или обратитесь к оператору.',
    en: 'You need to sign in for this. Enter your token, or ask the operator for one.',
  },
  'not-allowed': {
    status: 403,
    kk: 'Сіздің рөліңізге бұл әрекет рұқсат етілмеген. Операторға хабарласыңыз.',
    ru: 'Вашей роли это действие не разрешено. Обратитесь к оператору.',
    en: 'Your role may not do this. Ask the operator.',
  },
  'not-found': {
    status: 404,
    kk: 'Мұндай жазба жоқ. Мекенжайды тексеріңіз немесе іздеп көріңіз.',
    ru: 'Такой записи нет. Проверьте адрес или воспользуйтесь поиском.',
    en: 'There is no such thing here. Check the address, or search for it.',
  },
  'idempotency-key-reused': {
    status: 422,
    kk: 'Бұл Idempotency-Key басқа сұрауда қолданылған. Жаңа сұрауға жаңа кілт беріңіз.',
    ru: 'Этот Idempotency-Key уже был у другого запроса. Дайте новому запросу новый ключ.',
    en: 'This Idempotency-Key was used for another request. Give a new request a new key.',
  },
  conflict: {
    status: 409,
    kk: 'Жазба бұл әрекетке дайын емес: {what}. Бетті жаңартып, қайта көріңіз.',
    ru: 'Запись не готова к этому действию: {what}. Обновите страницу и попробуйте снова.',
    en: 'The title is not ready for this: {what}. Reload and try again.',
  },
  'too-many-requests': {
    status: 429,
    kk: 'Сіздің желіңізден сұрау тым көп. {seconds} секундтан кейін қайталаңыз.',
    ru: 'Из вашей сети слишком много запросов. Повторите через {seconds} с.',
    en: 'There are too many requests from your network. Try again in {seconds} s.',
  },
  'erasure-unconfirmed': {
    status: 409,
    kk: 'Растау сәйкес емес: аккаунттың атын дәл жазыңыз. Онымен бірге {titles} жазба өшеді; бетті жаңартып, тағы қараңыз.',
    ru: 'Подтверждение не сходится: напишите имя аккаунта точно. Вместе с ним удаляется записей: {titles}; обновите страницу и проверьте.',
    en: 'The confirmation does not match: write the name of the account exactly. Titles that go with it: {titles}; reload and look again.',
  },
  'breach-told': {
    status: 409,
    kk: 'Бұл туралы органға хабарланған деп белгіленіп қойған. Бетті жаңартыңыз.',
    ru: 'Уже отмечено, что органу об этом сообщено. Обновите страницу.',
    en: 'It is marked already that the authority was told of this. Reload.',
  },
  'licence-overlaps': {
    status: 409,
    kk: 'Айрықша лицензия {licensor} берген айрықша лицензиямен қабаттасады ({territories}; {window}). Аумағын, мерзімін немесе пайдалану түрін өзгертіңіз.',
    ru: 'Исключительная лицензия пересекается с исключительной лицензией от «{licensor}» ({territories}; {window}). Измените территорию, срок или вид использования.',
    en: 'This exclusive licence overlaps the exclusive one of {licensor} ({territories}; {window}). Change its territories, its window or its uses.',
  },
  'name-taken': {
    status: 409,
    kk: 'Бұл есім сіздің жазбаларыңызда басқа адамда бар. Ажырататын сөз қосыңыз, мысалы, туған жерін.',
    ru: 'В ваших записях это имя уже у другого человека. Добавьте то, что их различит, например откуда он родом.',
    en: 'Somebody else in your titles has this name. Add what tells them apart, such as where they are from.',
  },
  'series-not-empty': {
    status: 409,
    kk: 'Топтамада жазба бар. Алдымен жазбаларын топтамадан шығарыңыз немесе жойыңыз.',
    ru: 'В цикле есть записи. Сначала уберите их из него или удалите.',
    en: 'There are titles in the series. Take them out of it or delete them first.',
  },
  'changed-meanwhile': {
    status: 412,
    kk: 'Сіз ашқаннан бері мұны басқа біреу өзгертті. Ештеңе сақталмады: бетті жаңартып, өзгерісіңізді қайта енгізіңіз.',
    ru: 'С тех пор как вы это открыли, кто-то это изменил. Ничего не сохранено: обновите страницу и внесите правку снова.',
    en: 'Somebody has changed this since you opened it. Nothing was kept: reload it and make your change again.',
  },
  // signing in
  'sign-in-wrong': {
    status: 401,
    kk: 'Аты, құпиясөзі не коды қате. Тексеріп, қайта енгізіңіз; құпиясөзді ұмытсаңыз, жаңасын орнатыңыз.',
    ru: 'Имя, пароль или код не подходят. Проверьте и введите снова; если пароль забыт, установите новый.',
    en: 'The name, the password or the code is not right. Check them and try again; if you have forgotten the password, set a new one.',
  },
  'sign-in-paused': {
    status: 429,
    kk: 'Бұл атпен кіруге тым көп қате талпыныс жасалды. {minutes} минуттан кейін қайталаңыз. Кіру кілтіңіз болса, онымен қазір-ақ кіре аласыз.',
    ru: 'Для этого имени слишком много неудачных попыток входа. Повторите через {minutes} мин. С ключом входа можно войти и сейчас.',
    en: 'There were too many wrong tries for this name. Try again in {minutes} min. A passkey signs you in even now.',
  },
  'sign-in-again': {
    status: 403,
    kk: 'Мұны өзгерту үшін жақында кірген болу керек. Шығып, қайта кіріңіз де, әрекетті қайталаңыз.',
    ru: 'Чтобы изменить это, нужен недавний вход. Выйдите, войдите снова и повторите.',
    en: 'To change this you must have signed in lately. Sign out, sign in again, and repeat it.',
  },
  'password-short': {
    status: 422,
    kk: 'Құпиясөз тым қысқа: кемі {shortest} таңба керек. Есте оңай қалатын бірнеше сөзді қатар жазыңыз.',
    ru: 'Пароль слишком короткий: нужно не меньше {shortest} символов. Напишите подряд несколько слов, которые легко вспомнить.',
    en: 'The password is too short: it needs {shortest} characters at least. Write a few words in a row that you remember easily.',
  },
  'password-common': {
    status: 422,
    kk: 'Бұл құпиясөзді табу оңай: ол көпке белгілі сөзден, атыңыздан не қатар тұрған пернелерден құралған. Басқа бірнеше сөз алыңыз.',
    ru: 'Этот пароль легко угадать: он составлен из известных всем слов, вашего имени или соседних клавиш. Возьмите несколько других слов.',
    en: 'This password is easily guessed: it is made of words that everybody tries, of your name, or of neighbouring keys. Take a few other words.',
  },
  'passkey-refused': {
    status: 422,
    kk: 'Кіру кілті танылмады. Қайта байқап көріңіз не басқа жолмен кіріңіз.',
    ru: 'Ключ входа не подошёл. Попробуйте ещё раз или войдите иначе.',
    en: 'The passkey was not recognised. Try again, or sign in another way.',
  },
  'passkeys-unavailable': {
    status: 409,
    kk: 'Бұл мекенжайда кіру кілті істемейді: ол https немесе localhost арқылы ашылғанда ғана жарайды. Басқа жолмен кіріңіз.',
    ru: 'По этому адресу ключи входа не работают: нужен https или localhost. Войдите иначе.',
    en: 'Passkeys do not work at this address: they need https or localhost. Sign in another way.',
  },
  'link-over': {
    status: 410,
    kk: 'Бұл сілтеме қолданылып қойған не мерзімі өткен. Жаңасын сұраңыз.',
    ru: 'Эта ссылка уже использована или её срок вышел. Попросите новую.',
    en: 'This link was used already, or its time is over. Ask for a new one.',
  },
  'account-name-taken': {
    status: 409,
    kk: 'Мұндай ат бар. Басқасын таңдаңыз.',
    ru: 'Такое имя уже есть. Выберите другое.',
    en: 'There is such a name already. Choose another.',
  },
  'own-account': {
    status: 409,
    kk: 'Өз рөліңізді өзгертуге не өз аккаунтыңызды жабуға болмайды. Басқа әкімшіден сұраңыз.',
    ru: 'Изменить свою роль или заблокировать собственный аккаунт нельзя. Попросите другого администратора.',
    en: 'You cannot change your own role, or lock yourself. Ask another admin.',
  },
  'last-way-in': {
    status: 409,
    kk: 'Бұл — кірудің соңғы жолы. Алдымен басқа кіру кілтін не құпиясөз қосыңыз.',
    ru: 'Это последний способ входа. Сначала добавьте другой ключ или пароль.',
    en: 'This is the last way in. Add another passkey or a password first.',
  },
  // webhooks
  'embed-not-allowed': {
    status: 401,
    kk: 'Бұл жазбаны басқа сайтқа кірістіруге болмайды. Оған сілтеме қойыңыз.',
    ru: 'Эту запись нельзя вставить на другой сайт. Поставьте на неё ссылку.',
    en: 'This title may not be embedded in another site. Link to it instead.',
  },
  'embed-domain': {
    status: 400,
    kk: '«{what}» — домен емес. archive.kz не *.archive.kz түрінде, мекенжайсыз және портсыз жазыңыз.',
    ru: '«{what}» — не домен. Напишите в виде archive.kz или *.archive.kz, без адреса страницы и порта.',
    en: '“{what}” is no domain. Write it as archive.kz or *.archive.kz, without a page or a port.',
  },
  'webhook-address': {
    status: 422,
    kk: 'Мұндай мекенжайға хабар жіберілмейді: {what}. Интернеттегі ашық https мекенжайын беріңіз.',
    ru: 'На такой адрес сообщения не отправляются: {what}. Укажите адрес https, открытый из Интернета.',
    en: 'Messages are not sent to such an address: {what}. Give an https address that is open to the Internet.',
  },
  'too-many-webhooks': {
    status: 409,
    kk: 'Бір иеде {limit} вебхуктан артық болмайды. Керексізін жойып, қайта қосыңыз.',
    ru: 'У одного владельца может быть не больше {limit} вебхуков. Удалите ненужный и добавьте снова.',
    en: 'An owner can have {limit} webhooks at most. Delete one that is not needed, and add this one again.',
  },
  'webhook-is-off': {
    status: 409,
    kk: 'Бұл вебхук өшірулі. Алдымен қосыңыз.',
    ru: 'Этот вебхук выключен. Сначала включите его.',
    en: 'This webhook is switched off. Switch it on first.',
  },
  // imports of tables and of ODRL: the file as a whole
  'not-text': {
    status: 422,
    kk: 'Бұл мәтін файлы емес. Excel-де «Басқаша сақтау» → «CSV UTF-8» таңдап, сол файлды жіберіңіз.',
    ru: 'Это не текстовый файл. Выберите в Excel «Сохранить как» → «CSV UTF-8» и отправьте этот файл.',
    en: 'This is not a text file. In Excel choose “Save As”, then “CSV UTF-8”, and send that file.',
  },
  'encoding-unsure': {
    status: 422,
    kk: 'Файлдың кодталуы нақты танылмады, әріптері бұзылуы мүмкін. Excel-де «CSV UTF-8» түрінде қайта сақтап, жіберіңіз.',
    ru: 'Кодировку файла не удалось определить уверенно, буквы могли бы исказиться. Сохраните его в Excel как «CSV UTF-8» и отправьте снова.',
    en: 'The encoding of the file is not certain, and letters might come out as others. In Excel save it as “CSV UTF-8” and send that.',
  },
  'table-broken': {
    status: 422,
    kk: 'Кесте {row}-жолдан әрі оқылмайды: тырнақшалары дұрыс емес. Файлды CSV етіп қайта сақтап, жіберіңіз.',
    ru: 'Таблица не читается начиная со строки {row}: ошибка в кавычках. Сохраните файл заново как CSV и отправьте.',
    en: 'The table cannot be read from row {row} on: its quotation marks are wrong. Save it as CSV again and send it.',
  },
  'columns-missing': {
    status: 422,
    kk: 'Кестеде мына бағандар жоқ: {columns}. Бағандардың атын бірінші жолға жазып, қайта жіберіңіз.',
    ru: 'В таблице нет столбцов: {columns}. Впишите названия столбцов в первую строку и отправьте снова.',
    en: 'The table lacks these columns: {columns}. Put the names of the columns into the first row and send it again.',
  },
  'column-twice': {
    status: 422,
    kk: '{column} бағаны екі рет тұр. Біреуін алып тастап, қайта жіберіңіз.',
    ru: 'Столбец {column} стоит дважды. Удалите лишний и отправьте снова.',
    en: 'The column {column} stands there twice. Take one away and send the table again.',
  },
  'table-too-long': {
    status: 413,
    kk: 'Файлда жол тым көп: шегі {limit}. Бірнеше файлға бөліп, біртіндеп жіберіңіз.',
    ru: 'В файле слишком много строк: предел {limit}. Разделите его на несколько и отправьте по одному.',
    en: 'The file has too many rows: the limit is {limit}. Divide it and send the parts one after another.',
  },
  'not-odrl': {
    status: 422,
    kk: 'Бұл ODRL 2.2 келісімі (JSON-LD) емес. Файлды тексеріп, қайта жіберіңіз.',
    ru: 'Это не соглашение ODRL 2.2 в JSON-LD. Проверьте файл и отправьте снова.',
    en: 'This is no ODRL 2.2 agreement in JSON-LD. Check the file and send it again.',
  },
  'import-refused': {
    status: 422,
    kk: 'Қате жол саны: {bad}, біріншісі — {row}-жол. Ештеңе сақталмады: қателерді түзетіп, файлды қайта жіберіңіз.',
    ru: 'Строк с ошибками: {bad}, первая — строка {row}. Ничего не сохранено: исправьте ошибки и отправьте файл снова.',
    en: 'Rows that are wrong: {bad}, the first is row {row}. Nothing was kept: correct them and send the file again.',
  },
  // imports: one place of the file
  'cell-missing': {
    status: 422,
    kk: 'Бұл жер бос. Толтырыңыз.',
    ru: 'Здесь пусто. Заполните.',
    en: 'Nothing is filled in here. Fill it in.',
  },
  'cell-wrong': {
    status: 422,
    kk: 'Бұл мән жарамайды: {value}. Нұсқаулыққа қарап, түзетіңіз.',
    ru: 'Такое значение не подходит: {value}. Исправьте по руководству.',
    en: 'This value will not do: {value}. Correct it as the guide says.',
  },
  'cell-not-honoured': {
    status: 422,
    kk: 'Бұл шартты хаб орындай алмайды: {value}. Алып тастауға құқығыңыз болса, алып тастаңыз, әйтпесе бұл лицензияны енгізбеңіз.',
    ru: 'Этого условия хаб соблюсти не может: {value}. Уберите его, если вправе, или не вносите эту лицензию.',
    en: 'The hub cannot keep this condition: {value}. Take it out if you may, or leave this licence out.',
  },
  'cell-contradicts': {
    status: 422,
    kk: 'Бұл мән {other} деген жерде айтылғанға қайшы. Біреуін түзетіңіз.',
    ru: 'Это противоречит сказанному в {other}. Исправьте одно из двух.',
    en: 'This contradicts what {other} says. Correct one of them.',
  },
  'place-missing': {
    status: 422,
    kk: 'Қай жерде екені айтылмаған (spatial). Елдерді жазыңыз; бүкіл әлем болса — {world}.',
    ru: 'Не сказано, где (spatial). Укажите страны; для всего мира — {world}.',
    en: 'It does not say where (spatial). Name the countries; the whole world is {world}.',
  },
  'other-party': {
    status: 422,
    kk: 'Бұл келісім сізбен емес, {value} тарапымен жасалған. Сіздің атауыңыз: {expected}.',
    ru: 'Это соглашение заключено не с вами, а с {value}. Ваше обозначение: {expected}.',
    en: 'This agreement is with {value}, not with you. You are {expected}.',
  },
  'row-surplus': {
    status: 422,
    kk: 'Жолда бағандардан артық ұяшық бар. Ішінде бөлгіш таңба бар мәтінді тырнақшаға алыңыз.',
    ru: 'В строке больше ячеек, чем столбцов. Возьмите в кавычки текст, в котором есть разделитель.',
    en: 'The row has more cells than there are columns. Put text that has the separator in it into quotation marks.',
  },
  'column-unknown': {
    status: 422,
    kk: 'Мұндай баған жоқ: {column}. Атын түзетіңіз немесе бағанды алып тастаңыз.',
    ru: 'Такого столбца нет: {column}. Исправьте название или удалите столбец.',
    en: 'There is no such column: {column}. Correct its name, or take the column away.',
  },
  'letters-lost': {
    status: 422,
    kk: 'Файл сақталғанда әріптер жоғалған. Excel-де «CSV UTF-8» түрінде қайта сақтап, жіберіңіз.',
    ru: 'При сохранении файла потерялись буквы. Сохраните его в Excel как «CSV UTF-8» и отправьте снова.',
    en: 'Letters were lost when the file was saved. In Excel save it as “CSV UTF-8” and send that.',
  },
  'key-repeated': {
    status: 422,
    kk: 'Мұндай key {row}-жолда тұр. Әр жазбаға өз key мәнін беріңіз.',
    ru: 'Такой key уже стоит в строке {row}. Дайте каждой записи свой key.',
    en: 'This key stands in row {row} already. Give each title a key of its own.',
  },
  'title-unknown': {
    status: 422,
    kk: 'Жазбаларыңыздың арасында мұндайы жоқ: {value}. Алдымен жазбаны жасаңыз немесе атауын түзетіңіз.',
    ru: 'Среди ваших записей такой нет: {value}. Сначала создайте запись или исправьте обозначение.',
    en: 'None of your titles is called so: {value}. Make the title first, or correct the name.',
  },
  'licence-differs': {
    status: 422,
    kk: '{value} атауымен шарты басқа лицензия бар. Оны қайтарып алыңыз немесе мұнысына жаңа атау беріңіз.',
    ru: 'Под именем {value} уже есть лицензия с другими условиями. Отзовите её или дайте этой другое имя.',
    en: 'There is a licence called {value} with other terms. Withdraw it, or give this one another name.',
  },
  'licence-withdrawn': {
    status: 422,
    kk: 'Бұл лицензия {date} күні қайтарып алынған. Қайта берілсе, оған жаңа атау беріңіз.',
    ru: 'Эта лицензия отозвана {date}. Если она дана снова, дайте ей новое имя.',
    en: 'This licence was withdrawn on {date}. If it was given again, give it a new name.',
  },
  'extract-not-whole': {
    status: 422,
    kk: 'Full Extract — толық тізім, ал {licensor} берген лицензия ({territories}; {window}) онда жоқ. Алдымен оны қайтарып алыңыз немесе EntryType бағанына Create жазыңыз.',
    ru: 'Full Extract — полный список, а лицензии от «{licensor}» ({territories}; {window}) в нём нет. Сначала отзовите её или напишите в EntryType Create.',
    en: 'A Full Extract is all there is, and the licence of {licensor} ({territories}; {window}) is not in it. Withdraw that one first, or write Create into EntryType.',
  },
  // channels
  'time-shift-over': {
    status: 410,
    kk: 'Бұл уақыттағы эфир сақталмайды: арнаны {minutes} минут артқа ғана қарауға болады. Кейінірек уақытты таңдаңыз.',
    ru: 'Эфир того времени уже не хранится: канал можно смотреть не дальше {minutes} мин назад. Выберите время позже.',
    en: 'What was on air then is no longer kept: the channel can be watched {minutes} min back. Choose a later time.',
  },
  'guide-overlap': {
    status: 409,
    kk: 'Бұл уақытта басқа бағдарлама тұр ({what}), одан ештеңе қалмас еді. Алдымен соны жылжытыңыз немесе жойыңыз.',
    ru: 'На это время уже стоит другая передача ({what}), от неё ничего не осталось бы. Сначала передвиньте или удалите её.',
    en: 'Another programme stands there ({what}), and nothing would be left of it. Move it or take it away first.',
  },
  'nothing-on-air': {
    status: 409,
    kk: 'Бұл уақытта эфирде ештеңе болмаған немесе ол енді сақталмайды. Басқа уақытты таңдаңыз.',
    ru: 'В это время в эфире ничего не было, или оно уже не хранится. Выберите другое время.',
    en: 'Nothing was on air then, or it is no longer kept. Choose another time.',
  },
  'not-xmltv': {
    status: 422,
    kk: 'Бұл XMLTV файлы емес: {what}. Файлды бағдарламадан қайта шығарып, жіберіңіз.',
    ru: 'Это не файл XMLTV: {what}. Выгрузите программу заново и отправьте.',
    en: 'This is no XMLTV file: {what}. Export the guide again and send that.',
  },
  'guide-import-refused': {
    status: 422,
    kk: 'Қате бағдарлама саны: {bad}, біріншісі — {row}-бағдарлама. Ештеңе сақталмады: түзетіп, файлды қайта жіберіңіз.',
    ru: 'Передач с ошибками: {bad}, первая — {row}-я. Ничего не сохранено: исправьте и отправьте файл снова.',
    en: 'Programmes that are wrong: {bad}, the first is number {row}. Nothing was kept: correct them and send the file again.',
  },
  'overlaps-row': {
    status: 422,
    kk: '{row}-бағдарламамен қабаттасады. Біреуінің уақытын түзетіңіз.',
    ru: 'Накладывается на передачу № {row}. Исправьте время одной из них.',
    en: 'It overlaps programme {row}. Correct the time of one of them.',
  },
  // complaints
  'complaint-not-found': {
    status: 404,
    kk: 'Мұндай нөмір мен коды бар шағым табылмады. Түбіртектегі нөмір мен кодты тексеріп, қайта теріңіз.',
    ru: 'Жалобы с таким номером и кодом нет. Проверьте номер и код на квитанции и введите снова.',
    en: 'There is no complaint with this number and code. Check both on the receipt and type them again.',
  },
  'appeal-closed': {
    status: 409,
    kk: 'Бұл шағымды қайта қарауды қазір сұрауға болмайды: шешім әлі жоқ, қайта қарау сұралған не мерзімі өткен. Шағымның күйін қараңыз.',
    ru: 'Попросить о повторном рассмотрении этой жалобы сейчас нельзя: решения ещё нет, об этом уже просили или срок прошёл. Посмотрите состояние жалобы.',
    en: 'The outcome of this complaint cannot be appealed against now: there is none yet, an appeal was made, or the time for it is over. Look at its state.',
  },
  'complaint-decided': {
    status: 409,
    kk: 'Бұл шағымды осы арада басқа модератор шешіп қойды. Бетті жаңартып, оның шешімін қараңыз.',
    ru: 'Эту жалобу тем временем решил другой модератор. Обновите страницу и посмотрите его решение.',
    en: 'Another moderator has decided this complaint meanwhile. Reload the page and look at the decision.',
  },
  'appeal-of-own-decision': {
    status: 403,
    kk: 'Алғашқы шешімді өзіңіз шығарғансыз, сондықтан шағымды басқа модератор қайта қарауы керек. Оны әріптесіңізге қалдырыңыз.',
    ru: 'Первое решение приняли вы, поэтому повторно жалобу должен рассмотреть другой модератор. Оставьте её коллеге.',
    en: 'The first decision was yours, so another moderator has to judge the appeal. Leave it to a colleague.',
  },
  unavailable: {
    status: 503,
    kk: 'Қызмет уақытша қолжетімсіз. Бірнеше секундтан кейін қайталаңыз.',
    ru: 'Служба временно недоступна. Повторите через несколько секунд.',
    en: 'The service is unavailable for the moment. Try again in a few seconds.',
  },
  'cut-off': {
    status: 503,
    kk: 'Аймақтың сыртпен байланысы үзілген, ал бұл жазба осында сақталмаған. Осында барын көре беріңіз; байланыс келгенде бұл да ашылады.',
    ru: 'Связь региона с остальной сетью прервана, а этого здесь нет. Смотрите то, что есть здесь; когда связь вернётся, откроется и это.',
    en: 'The link of your region to the rest of the network is cut, and this is not kept here. Watch what is here; this opens again when the link is back.',
  },
  internal: {
    status: 500,
    kk: 'Біздің жақта ақау шықты, ол тіркелді. Кейінірек қайталаңыз.',
    ru: 'Сбой на нашей стороне, он записан. Повторите позже.',
    en: 'Something failed on our side and has been recorded. Try again later.',
  },
  // may-play verdicts
  hidden: {
    status: 403,
    kk: 'Бұл жазбаны иесі жасырып қойған. Қайта көрсетсе, ашылады.',
    ru: 'Владелец скрыл эту запись. Она откроется, когда он снова её покажет.',
    en: 'Its owner has hidden this title. It opens once they show it again.',
  },
  'no-licence': {
    status: 403,
    kk: 'Бұл жазбаның қолданыстағы рұқсаты жоқ. Иесі рұқсатты толтырғанда ашылады.',
    ru: 'У этой записи нет действующей лицензии. Она откроется, когда владелец её добавит.',
    en: 'This title has no licence in force. It opens once its owner adds one.',
  },
  'not-in-territory': {
    status: 403,
    kk: 'Рұқсат бойынша бұл жазба сіз тұрған елде көрсетілмейді. Ашық жерлер: {territories}.',
    ru: 'По лицензии эта запись не показывается в вашей стране. Где она доступна: {territories}.',
    en: 'Its licence does not cover the country you are in. It is available in: {territories}.',
  },
  'not-yet': {
    status: 403,
    kk: 'Бұл жазба әлі ашылған жоқ. Ашылатын уақыты: {from}. Сол кезде қайта кіріңіз.',
    ru: 'Эта запись откроется {from}. Зайдите тогда снова.',
    en: 'This title opens on {from}. Come back then.',
  },
  'no-longer': {
    status: 403,
    kk: 'Бұл жазбаның рұқсат мерзімі өтіп кетті ({until}). Басқа жазбаларды қараңыз.',
    ru: 'Срок лицензии этой записи истёк {until}. Посмотрите другие записи.',
    en: 'The licence for this title ended on {until}. Have a look at the others.',
  },
  'use-not-licensed': {
    status: 403,
    kk: 'Рұқсат бұл қолдануды ({use}) қамтымайды. Жазба иесіне хабарласыңыз.',
    ru: 'Лицензия не разрешает такое использование ({use}). Обратитесь к владельцу записи.',
    en: 'The licence does not cover this use ({use}). Ask the owner of the title.',
  },
  restricted: {
    status: 451,
    kk: 'Бұл заң бойынша жабылған. Шешім шығарған: {authority} ({decidedOn}, {decision}). Келіспесеңіз, шағым жіберіңіз.',
    ru: 'Это закрыто по закону. Решение: {authority} ({decidedOn}, {decision}). Если вы не согласны, подайте жалобу.',
    en: 'This is closed by law. Decided by {authority} ({decidedOn}, {decision}). If you disagree, send a complaint.',
  },
  'age-unconfirmed': {
    status: 403,
    kk: 'Бұл жазба {age} жасқа толғандарға арналған. Көру үшін жасыңызды растаңыз.',
    ru: 'Эта запись для тех, кому исполнилось {age} лет. Чтобы смотреть, подтвердите свой возраст.',
    en: 'This title is for people of {age} and over. Confirm your age to watch it.',
  },
  'payment-required': {
    status: 402,
    kk: 'Бұл жазба ақылы. Жазбаның бетінде билет сатып алыңыз не ваучер кодын енгізіңіз.',
    ru: 'Эта запись платная. Купите билет на её странице или введите там код ваучера.',
    en: 'This title is paid. Buy a pass on its page, or enter the code of a voucher there.',
  },
  // passes and payments
  'voucher-mistyped': {
    status: 422,
    kk: 'Кодта қате бар: бір әріп не цифр қате терілген. Ваучерге қарап, қайта теріңіз.',
    ru: 'В коде опечатка: какая-то буква или цифра другая. Сверьтесь с ваучером и введите снова.',
    en: 'The code has a slip in it: a letter or digit differs. Look at the voucher and type it again.',
  },
  'voucher-unknown': {
    status: 404,
    kk: 'Мұндай ваучер жоқ. Кодын тексеріңіз не ваучерді берген адамға хабарласыңыз.',
    ru: 'Такого ваучера нет. Проверьте код или обратитесь к тому, кто дал вам ваучер.',
    en: 'There is no such voucher. Check the code, or ask whoever gave you the voucher.',
  },
  'voucher-used': {
    status: 409,
    kk: 'Бұл ваучер толық пайдаланылған. Басқа код енгізіңіз не ваучерді берген адамға хабарласыңыз.',
    ru: 'Этот ваучер уже использован. Введите другой код или обратитесь к тому, кто дал вам ваучер.',
    en: 'This voucher has been used up. Enter another code, or ask whoever gave you the voucher.',
  },
  'voucher-expired': {
    status: 410,
    kk: 'Бұл ваучердің мерзімі өткен. Басқа код енгізіңіз не ваучерді берген адамға хабарласыңыз.',
    ru: 'Срок этого ваучера истёк. Введите другой код или обратитесь к тому, кто дал вам ваучер.',
    en: 'This voucher has expired. Enter another code, or ask whoever gave you the voucher.',
  },
  'voucher-revoked': {
    status: 410,
    kk: 'Бұл ваучерді иесі жарамсыз еткен. Ваучерді берген адамға хабарласыңыз.',
    ru: 'Этот ваучер отозван владельцем. Обратитесь к тому, кто дал вам ваучер.',
    en: 'The owner has withdrawn this voucher. Ask whoever gave it to you.',
  },
  'too-many-devices': {
    status: 409,
    kk: 'Бұл билет басқа құрылғыға енді көшірілмейді. Ваучермен ашылған болса, сол ваучерді енгізіп көріңіз.',
    ru: 'Этот билет больше нельзя перенести на другое устройство. Если его открыл ваучер, введите там ваучер.',
    en: 'This pass cannot be taken to one more device. If a voucher opened it, try to enter that voucher there.',
  },
  'too-many-receipts': {
    status: 409,
    kk: 'Бұл төлемнің түбіртегі {most} рет жіберілді. Хаттардан, оның ішінде спамнан іздеңіз не операторға хабарласыңыз.',
    ru: 'Квитанция за эту оплату уже отправлена несколько раз ({most}). Поищите её в письмах, в том числе в спаме, или обратитесь к оператору.',
    en: 'The receipt for this payment was sent {most} times. Look for it in your mail, spam included, or ask the operator.',
  },
  'not-for-sale': {
    status: 409,
    kk: 'Мұны қазір мұнда сатып алуға болмайды: бағасы өзгерген, төлем қосылмаған не жазба сізге онсыз да ашық. Бетті жаңартыңыз.',
    ru: 'Сейчас это нельзя здесь купить: цена изменилась, оплата не подключена или запись вам и так открыта. Обновите страницу.',
    en: 'This cannot be bought here now: its price has changed, no payment is set up, or it is open to you anyway. Reload the page.',
  },
  'payment-unavailable': {
    status: 502,
    kk: 'Төлем қызметі жауап бермеді, ақша алынған жоқ. Сәл кейін қайталаңыз.',
    ru: 'Платёжная служба не ответила, деньги не списаны. Повторите чуть позже.',
    en: 'The payment service did not answer, and no money was taken. Try again in a moment.',
  },
  'payment-signature': {
    status: 401,
    kk: 'Төлем хабарының қолтаңбасы дұрыс емес не ескірген. Құпия кілт пен сағатты тексеріңіз.',
    ru: 'Подпись платёжного сообщения неверна или устарела. Проверьте секретный ключ и часы.',
    en: 'The signature of the payment message is wrong or too old. Check the secret and the clock.',
  },
  'payment-mismatch': {
    status: 422,
    kk: 'Төлем хабарының сомасы не валютасы тапсырысқа сай емес. Провайдердегі төлемді тексеріңіз.',
    ru: 'Сумма или валюта платёжного сообщения не совпадает с заказом. Проверьте платёж у провайдера.',
    en: 'The amount or currency of the payment message is not that of the order. Look at the payment at the provider.',
  },
  'not-watchable': {
    status: 409,
    kk: 'Жазба әлі дайын емес. Алғашқы секундтары өңделген соң ойнатылады.',
    ru: 'Запись ещё не готова. Её можно будет смотреть, как только обработаются первые секунды.',
    en: 'The title is not watchable yet. It will play once its first seconds are encoded.',
  },
  // copies on devices
  'keep-not-whole': {
    status: 409,
    kk: 'Бұл жазба әлі толық өңделген жоқ. Өңделіп біткен соң сақтап алыңыз.',
    ru: 'Эта запись ещё не обработана целиком. Сохраните её, когда обработка закончится.',
    en: 'This title is not encoded to its end yet. Keep it once it is.',
  },
  'keep-replaced': {
    status: 410,
    kk: 'Иесі бұл жазбаны жаңасымен алмастырды. Қаласаңыз, жаңасын сақтап алыңыз.',
    ru: 'Владелец заменил эту запись новой. Если хотите, сохраните новую.',
    en: 'Its owner has replaced this title with a new one. Keep the new one if you like.',
  },
  'keep-unknown': {
    status: 403,
    kk: 'Бұл көшірменің рұқсаты танылмады. Оны өшіріп, қайта сақтап алыңыз.',
    ru: 'Разрешение на эту копию не распознано. Удалите её и сохраните снова.',
    en: 'The permit of this copy is not known. Delete the copy and keep it anew.',
  },
  // files to be taken along
  'file-replaced': {
    status: 410,
    kk: 'Бұл файлдың орнына жаңасы шықты. Сілтемені жазба бетінен немесе подкаст арнасынан қайта алыңыз.',
    ru: 'Вместо этого файла вышел новый. Возьмите ссылку заново со страницы записи или из ленты подкаста.',
    en: 'There is a new file in place of this one. Take the link anew from the page of the title or from the feed.',
  },
  'address-expired': {
    status: 410,
    kk: 'Ойнату мекенжайының мерзімі өтті. Бетті жаңартыңыз.',
    ru: 'Срок действия адреса воспроизведения истёк. Обновите страницу.',
    en: 'The playback address has expired. Reload the page.',
  },
  'address-wrong': {
    status: 403,
    kk: 'Ойнату мекенжайы жарамсыз. Бетті жаңартыңыз.',
    ru: 'Адрес воспроизведения недействителен. Обновите страницу.',
    en: 'The playback address is not valid. Reload the page.',
  },
  // refusals of an uploaded file (title.state = refused)
  'not-media': {
    status: 422,
    kk: 'Бұл файл бейне де, дыбыс та емес. Бейне не дыбыс файлын жүктеңіз.',
    ru: 'Этот файл не видео и не звук. Загрузите видео- или аудиофайл.',
    en: 'This file is neither video nor audio. Upload a video or audio file.',
  },
  'unsupported-container': {
    status: 422,
    kk: 'Файл пішімі қабылданбайды ({what}). MP4, MKV, MOV, MPEG-TS не WebM етіп сақтап, қайта жүктеңіз.',
    ru: 'Такой формат файла не принимается ({what}). Сохраните как MP4, MKV, MOV, MPEG-TS или WebM и загрузите снова.',
    en: 'This kind of file is not taken ({what}). Save it as MP4, MKV, MOV, MPEG-TS or WebM and upload it again.',
  },
  'unsupported-codec': {
    status: 422,
    kk: 'Файлдағы кодекті ({what}) аша алмаймыз. H.264 пен AAC етіп экспорттап, қайта жүктеңіз.',
    ru: 'Кодек в файле ({what}) мы не умеем читать. Экспортируйте в H.264 и AAC и загрузите снова.',
    en: 'We cannot decode what is in this file ({what}). Export it as H.264 with AAC and upload it again.',
  },
  encrypted: {
    status: 422,
    kk: 'Файл шифрланған (DRM). Қорғаусыз түпнұсқасын жүктеңіз.',
    ru: 'Файл зашифрован (DRM). Загрузите исходник без защиты.',
    en: 'The file is encrypted (DRM). Upload the unprotected original.',
  },
  'too-long': {
    status: 422,
    kk: 'Жазба тым ұзақ: {hours} сағат, шегі {limit} сағат. Бөлімдерге бөліп жүктеңіз.',
    ru: 'Запись слишком длинная: {hours} ч, предел {limit} ч. Загрузите по частям.',
    en: 'The recording is too long: {hours} hours, the limit is {limit}. Upload it in parts.',
  },
  'too-large': {
    status: 413,
    kk: 'Файл тым үлкен: шегі {limit}. Сығып не бөліп жүктеңіз.',
    ru: 'Файл слишком большой: предел {limit}. Сожмите или загрузите по частям.',
    en: 'The file is too large: the limit is {limit}. Compress it or upload it in parts.',
  },
  'too-many-pixels': {
    status: 422,
    kk: 'Кадр тым үлкен ({what}). 8K (7680 × 4320) немесе одан кіші етіп экспорттаңыз.',
    ru: 'Кадр слишком большой ({what}). Экспортируйте в 8K (7680 × 4320) или меньше.',
    en: 'The picture is too large ({what}). Export it at 8K (7680 × 4320) or smaller.',
  },
  empty: {
    status: 422,
    kk: 'Файлда ойнатылатын ештеңе жоқ. Басқа файлды таңдаңыз.',
    ru: 'В файле нет ничего для воспроизведения. Выберите другой файл.',
    en: 'There is nothing to play in this file. Choose another one.',
  },
  cancelled: {
    status: 422,
    kk: 'Өңдеуді иесі тоқтатты. Қайта өңдеңіз немесе басқа файл жүктеңіз.',
    ru: 'Обработку остановил владелец. Запустите её снова или загрузите другой файл.',
    en: 'Its owner stopped the encoding. Encode it again, or upload another file.',
  },
  // refusals of a subtitle file
  'not-subtitles': {
    status: 422,
    kk: 'Бұл файл субтитр емес. SRT, WebVTT не ASS пішіміндегі мәтін файлын жүктеңіз (мұрағаттан шығарып алыңыз).',
    ru: 'Этот файл не субтитры. Загрузите текстовый файл SRT, WebVTT или ASS (из архива его нужно извлечь).',
    en: 'This file is not subtitles. Upload a text file in SRT, WebVTT or ASS (take it out of its archive first).',
  },
  'subtitles-empty': {
    status: 422,
    kk: 'Файлдан көрсетілетін бірде-бір жол табылмады. Уақыт белгілері мен мәтінін тексеріп, қайта жүктеңіз.',
    ru: 'В файле не нашлось ни одной реплики для показа. Проверьте метки времени и текст и загрузите снова.',
    en: 'No line to show was found in this file. Check its times and words and upload it again.',
  },
  'subtitles-too-large': {
    status: 413,
    kk: 'Субтитр файлы тым үлкен: шегі {limit}. Артық бөлігін (қаріп, сурет) алып тастап, қайта жүктеңіз.',
    ru: 'Файл субтитров слишком большой: предел {limit}. Уберите лишнее (шрифты, рисунки) и загрузите снова.',
    en: 'The subtitle file is too large: the limit is {limit}. Take out what is not text (fonts, drawings) and upload it again.',
  },
  'subtitles-unreadable': {
    status: 422,
    kk: 'Файл ішіндегі субтитр оқылмады. Оны бөлек SRT не WebVTT файл етіп жүктеңіз.',
    ru: 'Субтитры внутри файла не читаются. Загрузите их отдельным файлом SRT или WebVTT.',
    en: 'The subtitles inside the file cannot be read. Upload them as a file of their own, SRT or WebVTT.',
  },
  // refusals of a picture
  'not-picture': {
    status: 422,
    kk: 'Бұл файл сурет емес. JPEG, PNG не WebP пішіміндегі сурет таңдаңыз.',
    ru: 'Этот файл не изображение. Выберите изображение JPEG, PNG или WebP.',
    en: 'This file is not a picture. Choose a JPEG, PNG or WebP.',
  },
  'picture-too-large': {
    status: 413,
    kk: 'Сурет файлы тым үлкен: шегі {limit}. Кішірейтіп, қайта жүктеңіз.',
    ru: 'Файл изображения слишком большой: предел {limit}. Уменьшите его и загрузите снова.',
    en: 'The picture file is too large: the limit is {limit}. Make it smaller and upload it again.',
  },
  'picture-unreadable': {
    status: 422,
    kk: 'Сурет ашылмады: бүлінген, қозғалмалы не тым үлкен. JPEG етіп қайта сақтап, жүктеңіз.',
    ru: 'Изображение не открывается: оно повреждено, анимировано или слишком велико. Сохраните его заново как JPEG и загрузите.',
    en: 'The picture cannot be opened: it is damaged, animated or too large. Save it again as a JPEG and upload that.',
  },
  broken: {
    status: 422,
    kk: 'Файл бүлінген, оқылмайды ({what}). Түпнұсқасынан қайта көшіріп, жүктеп көріңіз.',
    ru: 'Файл повреждён и не читается ({what}). Скопируйте его с исходника заново и загрузите.',
    en: 'The file is damaged and cannot be read ({what}). Copy it again from the original and upload that.',
  },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof errors
export type ErrorDetails = Readonly<Record<string, string | number>>

/** The words of a code in a language, with its details filled in. */
export function errorText(code: ErrorCode, language: Language, details: ErrorDetails = {}): string {
  return errors[code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'))
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code)
}

/** Thrown anywhere below a route or a job; becomes an RFC 9457 problem document or a refusal. */
export class Problem extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(errorText(code, 'en', details), options)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
  get status(): number {
    return errors[this.code].status
  }
}

/** One clear line for a person at a terminal; the command line prints it and exits with `exitCode`. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.name = 'CommandError'
    this.exitCode = exitCode
  }
}
