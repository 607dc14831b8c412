import type { Role } from '#catalog/contract/account.ts'
import type { AlarmKind } from '#catalog/contract/channel-health.ts'
import type { LetterKind } from '#catalog/contract/mail.ts'

/** What letters say. Moments are told as `2026-11-24 14:00`, in Almaty; links stand by themselves, under the words. */
export type Facts = {
  invitation: { role: Role; owner: string | null; until: string }
  'password-link': { name: string; until: string }
  'mail-link': { name: string; until: string }
  'account-changed': { name: string; what: 'password' | 'mail' | 'passkey' | 'recovery'; at: string }
  breach: { happened: string; data: string; measures: string; contact: string; noticed: string }
  'complaint-received': { number: string; code: string; answerBy: string }
  'complaint-decided': {
    number: string
    outcome: 'upheld' | 'rejected'
    reason: string
    /** null: it cannot be appealed against. */
    appealBy: string | null
  }
  receipt: { name: string; owner: string; price: string; paid: string; until: string; order: string }
  'channel-alarm': { channel: string; what: AlarmKind; began: string }
}

/** Subject, paragraphs, and what the link is called; null where there is nothing to open. */
export type Said = { subject: string; lines: string[]; link: string | null }
export type Letters = { [K in LetterKind]: (facts: Facts[K]) => Said }

/** Kazakh, from which its other alphabets are made. */
const kk: Letters = {
  invitation: ({ role, owner, until }) => {
    const roles = { owner: 'жазба иесі', moderator: 'модератор', admin: 'әкімші' }
    return {
      subject: 'Хабқа шақыру',
      lines: [
        'Сәлеметсіз бе!',
        owner === null
          ? `Сіз қазақша жазбалар хабына ${roles[role]} ретінде шақырылдыңыз.`
          : `Сіз қазақша жазбалар хабына «${owner}» атынан ${roles[role]} ретінде шақырылдыңыз.`,
        'Төмендегі сілтемені ашып, атыңызды жазыңыз да, қалай кіретініңізді таңдаңыз: құрылғының құлпымен не құпиясөзбен.',
        `Сілтеме бір рет қана ашылады, мерзімі: ${until} (Алматы уақыты). Хат сізге қате келсе, елемей-ақ қойыңыз.`,
      ],
      link: 'Шақыруды қабылдау',
    }
  },
  'password-link': ({ name, until }) => ({
    subject: 'Жаңа құпиясөз орнату',
    lines: [
      `«${name}» аккаунтына жаңа құпиясөз орнату сұралды.`,
      `Сілтеме бір рет қана жарайды, мерзімі: ${until} (Алматы уақыты).`,
      'Сұраған сіз болмасаңыз, хатты елемеңіз: ештеңе өзгермейді.',
    ],
    link: 'Құпиясөз орнату',
  }),
  'mail-link': ({ name, until }) => ({
    subject: 'Пошта мекенжайын растау',
    lines: [
      `«${name}» аккаунтына осы мекенжай енгізілді. Сілтемені ашсаңыз, хаб сізге осында жазатын болады.`,
      `Сілтеменің мерзімі: ${until} (Алматы уақыты). Енгізген сіз болмасаңыз, хатты елемеңіз.`,
    ],
    link: 'Мекенжайды растау',
  }),
  'account-changed': ({ name, what, at }) => {
    const done = {
      password: 'Құпиясөз өзгерді, басқа құрылғылардағы сеанстар жабылды.',
      mail: 'Пошта мекенжайы өзгерді. Енді бұл мекенжайға хат жіберілмейді.',
      passkey: 'Жаңа кіру кілті қосылды.',
      recovery: 'Аккаунтқа біреу қалпына келтіру кодымен кірді.',
    }
    return {
      subject: 'Аккаунтыңызға кіру тәсілі өзгерді',
      lines: [
        `«${name}» аккаунты, ${at} (Алматы уақыты).`,
        done[what],
        'Мұны істеген сіз болмасаңыз, дереу операторға хабарласыңыз.',
      ],
      link: 'Аккаунтты ашу',
    }
  },
  breach: ({ happened, data, measures, contact, noticed }) => ({
    subject: 'Деректеріңіздің қауіпсіздігі бұзылды',
    lines: [
      `Анықталған уақыты: ${noticed} (Алматы уақыты).`,
      `Не болды: ${happened}`,
      `Қай деректер: ${data}`,
      `Не істелді: ${measures}`,
      `Кімнен сұрауға болады: ${contact}`,
    ],
    link: null,
  }),
  'complaint-received': ({ number, code, answerBy }) => ({
    subject: `Шағымыңыз қабылданды: ${number}`,
    lines: [
      `Шағымның нөмірі: ${number}. Коды: ${code}. Екеуі бірге шағымның күйін ашады.`,
      `Жауап беру мерзімі: ${answerBy} (Алматы уақыты). Жауап осы мекенжайға да келеді.`,
      'Шағымданған сіз болмасаңыз, хатты елемеңіз.',
    ],
    link: 'Шағымның күйін қарау',
  }),
  'complaint-decided': ({ number, outcome, reason, appealBy }) => ({
    subject: `Шағымыңызға жауап: ${number}`,
    lines: [
      outcome === 'upheld' ? 'Шағым қанағаттандырылды.' : 'Шағым қанағаттандырылмады.',
      `Себебі: ${reason}`,
      ...(appealBy === null
        ? ['Бұл — соңғы жауап.']
        : [
            `Келіспесеңіз, қайта қарауды сұрай аласыз: оны басқа адам қарайды. Соңғы мерзімі: ${appealBy} (Алматы уақыты).`,
          ]),
    ],
    link: 'Шағымды ашу',
  }),
  receipt: ({ name, owner, price, paid, until, order }) => ({
    subject: `Төлем түбіртегі: ${name}`,
    lines: [
      `«${name}» жазбасын көруге билет. Сатушы: ${owner}.`,
      `Төленгені: ${price}, ${paid} (Алматы уақыты). Тапсырыс нөмірі: ${order}.`,
      `Билеттің мерзімі: ${until} (Алматы уақыты). Ол сатып алған құрылғыңыздың браузерінде сақталады.`,
      'Мекенжайыңызды осы хат үшін ғана сұрадық, ол өшірілді.',
    ],
    link: 'Көру',
  }),
  'channel-alarm': ({ channel, what, began }) => {
    const happened = {
      'off-air': 'Арна эфирден шығып қалды: көрермен ештеңе көрмейді.',
      slate: 'Сигнал үзілді: экранда арна атауы ғана тұр.',
      standby: 'Негізгі сигнал үзілді: эфирде қосалқы сигнал.',
      silence: 'Дыбыс жоқ.',
      black: 'Экран қап-қара.',
      bitrate: 'Сигнал әдеттегіден үш есе әлсіз келіп тұр.',
      gaps: 'Сигнал үзік-үзік келіп тұр.',
    }
    return {
      subject: `Арнаңызда ақау бар: ${channel}`,
      lines: [
        `«${channel}» арнасы. ${happened[what]}`,
        `Басталғаны: ${began} (Алматы уақыты).`,
        'Ақау жойылғанда арна бетінен көресіз. Дәл осындай ақау туралы хат сағатына бір реттен жиі келмейді.',
      ],
      link: 'Арнаның күйін қарау',
    }
  },
}

const ru: Letters = {
  invitation: ({ role, owner, until }) => {
    const roles = { owner: 'владельца записей', moderator: 'модератора', admin: 'администратора' }
    return {
      subject: 'Приглашение в хаб',
      lines: [
        'Здравствуйте!',
        owner === null
          ? `Вас приглашают в хаб записей на казахском языке в роли ${roles[role]}.`
          : `Вас приглашают в хаб записей на казахском языке в роли ${roles[role]} от имени «${owner}».`,
        'Откройте ссылку ниже, напишите своё имя и выберите, как будете входить: с ключом входа (замок устройства) или по паролю.',
        `Ссылка действует один раз, до ${until} (время Алматы). Если письмо пришло к вам по ошибке, не обращайте на него внимания.`,
      ],
      link: 'Принять приглашение',
    }
  },
  'password-link': ({ name, until }) => ({
    subject: 'Установка нового пароля',
    lines: [
      `Для аккаунта «${name}» запрошен новый пароль.`,
      `Ссылка действует один раз, до ${until} (время Алматы).`,
      'Если просили не вы, не обращайте внимания на письмо: ничего не изменится.',
    ],
    link: 'Установить пароль',
  }),
  'mail-link': ({ name, until }) => ({
    subject: 'Подтверждение адреса почты',
    lines: [
      `Для аккаунта «${name}» указан этот адрес. Откройте ссылку, и хаб будет писать вам сюда.`,
      `Ссылка действует до ${until} (время Алматы). Если адрес указали не вы, не обращайте внимания на письмо.`,
    ],
    link: 'Подтвердить адрес',
  }),
  'account-changed': ({ name, what, at }) => {
    const done = {
      password: 'Пароль изменён, сеансы на других устройствах завершены.',
      mail: 'Адрес почты изменён. На этот адрес письма больше приходить не будут.',
      passkey: 'Добавлен новый ключ входа.',
      recovery: 'Выполнен вход по коду восстановления.',
    }
    return {
      subject: 'Изменён способ входа в аккаунт',
      lines: [
        `Аккаунт «${name}», ${at} (время Алматы).`,
        done[what],
        'Если это были не вы, сразу свяжитесь с оператором.',
      ],
      link: 'Открыть аккаунт',
    }
  },
  breach: ({ happened, data, measures, contact, noticed }) => ({
    subject: 'Нарушена безопасность ваших данных',
    lines: [
      `Обнаружено: ${noticed} (время Алматы).`,
      `Что произошло: ${happened}`,
      `Какие данные: ${data}`,
      `Что сделано: ${measures}`,
      `К кому обратиться: ${contact}`,
    ],
    link: null,
  }),
  'complaint-received': ({ number, code, answerBy }) => ({
    subject: `Жалоба принята: ${number}`,
    lines: [
      `Номер жалобы: ${number}. Код: ${code}. По ним вместе можно посмотреть её состояние.`,
      `Ответ будет до ${answerBy} (время Алматы). Он придёт и на этот адрес.`,
      'Если жаловались не вы, не обращайте внимания на письмо.',
    ],
    link: 'Посмотреть состояние жалобы',
  }),
  'complaint-decided': ({ number, outcome, reason, appealBy }) => ({
    subject: `Ответ на жалобу: ${number}`,
    lines: [
      outcome === 'upheld' ? 'Жалоба удовлетворена.' : 'Жалоба не удовлетворена.',
      `Причина: ${reason}`,
      ...(appealBy === null
        ? ['Это решение окончательное.']
        : [
            `Если вы не согласны, до ${appealBy} (время Алматы) можно попросить о повторном рассмотрении: жалобой займётся другой человек.`,
          ]),
    ],
    link: 'Открыть жалобу',
  }),
  receipt: ({ name, owner, price, paid, until, order }) => ({
    subject: `Квитанция: ${name}`,
    lines: [
      `Билет на просмотр: «${name}». Продавец: ${owner}.`,
      `Оплачено: ${price}, ${paid} (время Алматы). Номер заказа: ${order}.`,
      `Билет действует до ${until} (время Алматы) и хранится в браузере устройства, на котором куплен.`,
      'Ваш адрес был нужен только для этого письма, больше он не хранится.',
    ],
    link: 'Смотреть',
  }),
  'channel-alarm': ({ channel, what, began }) => {
    const happened = {
      'off-air': 'Канал не в эфире: зрители ничего не видят.',
      slate: 'Сигнал пропал: на экране только заставка с названием.',
      standby: 'Основной сигнал пропал: в эфире резервный.',
      silence: 'Нет звука.',
      black: 'На экране чёрная картинка.',
      bitrate: 'Сигнал втрое слабее обычного.',
      gaps: 'Сигнал приходит с пропусками.',
    }
    return {
      subject: `Неполадка на канале: ${channel}`,
      lines: [
        `Канал «${channel}». ${happened[what]}`,
        `Началось: ${began} (время Алматы).`,
        'Когда неполадка закончится, это будет видно на странице канала. О такой же неполадке пишем не чаще раза в час.',
      ],
      link: 'Посмотреть состояние канала',
    }
  },
}

const en: Letters = {
  invitation: ({ role, owner, until }) => {
    const roles = { owner: 'an owner of titles', moderator: 'a moderator', admin: 'an admin' }
    return {
      subject: 'An invitation to the hub',
      lines: [
        'Hello,',
        owner === null
          ? `You are invited to a hub of recordings in Kazakh, as ${roles[role]}.`
          : `You are invited to a hub of recordings in Kazakh, as ${roles[role]} for “${owner}”.`,
        'Open the link below, write your name, and choose how you will sign in: with a passkey (the lock of your device) or a password.',
        `The link opens once, until ${until} (Almaty time). If this came to you by mistake, ignore it.`,
      ],
      link: 'Accept the invitation',
    }
  },
  'password-link': ({ name, until }) => ({
    subject: 'Setting a new password',
    lines: [
      `A new password was requested for the account “${name}”.`,
      `The link works once, until ${until} (Almaty time).`,
      'If it was not you who asked, ignore this: nothing changes.',
    ],
    link: 'Set a password',
  }),
  'mail-link': ({ name, until }) => ({
    subject: 'Confirm your email address',
    lines: [
      `This address was given for the account “${name}”. Open the link, and the hub will write to you here.`,
      `The link is good until ${until} (Almaty time). If it was not you who gave it, ignore this.`,
    ],
    link: 'Confirm the address',
  }),
  'account-changed': ({ name, what, at }) => {
    const done = {
      password: 'The password was changed, and sessions on other devices were ended.',
      mail: 'The email address was changed. Nothing more will be sent to this one.',
      passkey: 'A new passkey was added.',
      recovery: 'Somebody signed in with a recovery code.',
    }
    return {
      subject: 'A way to sign in to your account was changed',
      lines: [
        `Account “${name}”, ${at} (Almaty time).`,
        done[what],
        'If it was not you, tell the operator at once.',
      ],
      link: 'Open the account',
    }
  },
  breach: ({ happened, data, measures, contact, noticed }) => ({
    subject: 'The security of your data was breached',
    lines: [
      `Noticed: ${noticed} (Almaty time).`,
      `What happened: ${happened}`,
      `Which data: ${data}`,
      `What was done: ${measures}`,
      `Whom to ask: ${contact}`,
    ],
    link: null,
  }),
  'complaint-received': ({ number, code, answerBy }) => ({
    subject: `Your complaint was received: ${number}`,
    lines: [
      `Its number: ${number}. Its code: ${code}. With both you can see its state.`,
      `It will be answered by ${answerBy} (Almaty time), at this address as well.`,
      'If it was not you who complained, ignore this.',
    ],
    link: 'See the state of the complaint',
  }),
  'complaint-decided': ({ number, outcome, reason, appealBy }) => ({
    subject: `The answer to your complaint: ${number}`,
    lines: [
      outcome === 'upheld' ? 'The complaint was upheld.' : 'The complaint was rejected.',
      `The reason: ${reason}`,
      ...(appealBy === null
        ? ['This answer is final.']
        : [
            `If you disagree, you can appeal until ${appealBy} (Almaty time): somebody else then looks at the complaint.`,
          ]),
    ],
    link: 'Open the complaint',
  }),
  receipt: ({ name, owner, price, paid, until, order }) => ({
    subject: `Receipt: ${name}`,
    lines: [
      `A pass to watch “${name}”. Sold by ${owner}.`,
      `Paid: ${price}, ${paid} (Almaty time). Order number: ${order}.`,
      `The pass is good until ${until} (Almaty time), and is kept in the browser of the device it was bought on.`,
      'Your address was needed for this email alone, and is not kept.',
    ],
    link: 'Watch',
  }),
  'channel-alarm': ({ channel, what, began }) => {
    const happened = {
      'off-air': 'The channel is off air: viewers see nothing.',
      slate: 'The signal is gone: only the slate with its name is shown.',
      standby: 'The main signal is gone: the standby is on air.',
      silence: 'There is no sound.',
      black: 'The picture is black.',
      bitrate: 'Less than a third of the usual signal comes in.',
      gaps: 'The signal comes with gaps.',
    }
    return {
      subject: `Something is wrong with your channel: ${channel}`,
      lines: [
        `Channel “${channel}”. ${happened[what]}`,
        `It began: ${began} (Almaty time).`,
        'Its page shows when it is over. Of the same kind there is no more than a letter an hour.',
      ],
      link: 'See how the channel is',
    }
  },
}

export const letters: Readonly<Record<'kk' | 'ru' | 'en', Letters>> = { kk, ru, en }
