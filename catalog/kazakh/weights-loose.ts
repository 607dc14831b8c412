/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const looseWeights = `
abl:0.73 abl#l:0.66 abl#s:0.14 abl3:1.02 abl3>:1.02 abl>:0.73 abl_ct:-0.19 abl_cv:1.91 abl_cy:-0.10 abl_vl:0.58
abl_vm:0.87 abl_vr:0.10 abl_vt:0.40 abl_vy:-0.34 abl_vz:0.65 acc:0.24 acc#l:0.12 acc#m:-0.23 acc#s:0.55 acc>:0.24
acc_ct:-0.09 acc_cv:0.71 acc_vl:-0.48 acc_vr:-0.23 acc_vt:0.09 acc_vv:-0.70 acc_vy:0.42 agent:-0.99 agent#m:-0.61
agent#s:0.39 agent>:0.49 agent>abl:-1.30 agent>acc:-1.57 agent>as:-0.90 agent>dat:-1.69 agent>gen:-1.84
agent>iam:-1.16 agent>ins:-0.75 agent>its:-2.08 agent>like:-0.92 agent>loc:-1.57 agent>my:-1.22 agent>niki:-0.57
agent>plural:-1.36 agent>weare:-0.17 agent>youare:-1.47 agent>your:-1.29 agent>yours:-1.16 agent_ct:1.05
agent_cv:-0.43 agent_cy:0.53 agent_vl:0.40 agent_vm:-0.08 agent_vr:-0.62 agent_vt:0.12 agent_vy:1.00 agent_vz:-0.45
ar:-0.06 ar#s:-0.43 ar>abl:-0.28 ar>acc:-1.07 ar>as:-0.85 ar>dat:-0.89 ar>gen:-1.16 ar>iam:2.63 ar>ins:-0.79
ar>its:-0.75 ar>like:-1.08 ar>loc:-0.24 ar>my:-0.69 ar>niki:-0.34 ar>plural:-1.09 ar>weare:2.63 ar>youare:2.96
ar>your:-0.96 ar>yours:-1.26 ar_cm:-1.23 ar_cy:0.92 ar_vl:0.07 ar_vm:1.00 ar_vr:1.32 ar_vt:0.62 ar_vv:-1.44
ar_vy:1.28 ar_vz:0.44 as:-0.11 as#l:1.25 as#m:0.27 as3:-0.90 as3>:-0.90 as>:-0.11 as_ct:0.93 as_cv:1.14 as_cy:0.46
as_vl:0.30 as_vm:0.55 as_vr:0.54 as_vt:0.10 as_vy:1.41 as_vz:-0.09 bare#2:-0.46 bare#3:0.44 bare#4:-0.10 bare#5:0.44
bare#6:0.18 bare#7:0.14 bare+noun:3.02 bare+verb:-1.30 bare-аб:-0.41 bare-аба:0.07 bare-абу:-0.27 bare-абы:0.20
bare-ава:0.31 bare-ага:0.07 bare-агу:-0.21 bare-агы:0.15 bare-ада:-0.99 bare-ажы:0.19 bare-аз:0.77 bare-аза:0.51
bare-азы:0.47 bare-ай:-0.32 bare-айа:-0.31 bare-айн:0.09 bare-айт:-0.66 bare-айу:0.36 bare-айы:0.89 bare-ак:0.17
bare-ака:0.54 bare-акы:0.37 bare-ал:-0.30 bare-ала:-0.24 bare-алт:-0.33 bare-алу:-0.95 bare-ам:-0.13 bare-ама:0.46
bare-аму:-0.05 bare-амы:-0.45 bare-ан:0.22 bare-ана:0.32 bare-анк:0.31 bare-ант:0.35 bare-ану:-0.17 bare-аны:0.32
bare-ап:-0.13 bare-апа:0.47 bare-ар:-0.40 bare-ара:-0.14 bare-ард:0.13 bare-арт:-0.30 bare-ару:-0.30 bare-ары:0.07
bare-ас:-0.59 bare-аса:-0.48 bare-асу:0.15 bare-асы:0.08 bare-ат:0.26 bare-ата:-0.97 bare-ате:0.52 bare-ату:-0.33
bare-аты:0.51 bare-ау:-0.22 bare-ауа:-0.28 bare-ауй:0.18 bare-ауу:-0.29 bare-ауы:0.26 bare-аш:-0.54 bare-аша:-0.59
bare-ашу:-0.17 bare-ашы:0.43 bare-ба:0.12 bare-бай:0.22 bare-бак:-0.51 bare-бал:0.36 bare-бам:-0.61 bare-бан:0.15
bare-бап:-0.07 bare-бар:-0.42 bare-бас:-0.13 bare-бат:-0.23 bare-бе:0.55 bare-бей:-0.74 bare-бек:-0.05
bare-бем:-0.34 bare-бен:-0.95 bare-беп:-0.21 bare-бер:-0.66 bare-бес:-1.02 bare-бет:0.77 bare-бйе:0.21 bare-боз:0.34
bare-бой:0.33 bare-бок:0.36 bare-бол:-0.31 bare-бос:0.06 bare-бса:-0.14 bare-бты:-0.36 bare-бу:-0.36 bare-бул:0.31
bare-бус:0.19 bare-бы:0.83 bare-быз:-0.15 bare-бык:0.47 bare-был:0.19 bare-бым:-0.78 bare-бын:0.09 bare-бып:-0.26
bare-быр:0.52 bare-быс:0.30 bare-быт:0.14 bare-ва:0.31 bare-вал:0.08 bare-вам:-0.31 bare-ван:-0.32 bare-га:-0.09
bare-гай:0.22 bare-гал:-0.33 bare-гам:-0.23 bare-ган:-0.95 bare-гап:-0.26 bare-гар:-0.25 bare-гат:0.55
bare-гау:-0.07 bare-ге:-0.71 bare-гек:0.22 bare-гет:0.21 bare-гзы:0.25 bare-гйа:0.29 bare-гса:-0.12 bare-гсе:-0.51
bare-гты:-0.55 bare-гу:-0.51 bare-гул:0.37 bare-гуы:-0.37 bare-гы:0.32 bare-гыз:0.42 bare-гыл:0.29 bare-гым:-1.73
bare-гын:-3.45 bare-гып:-0.86 bare-гыс:0.16 bare-гыт:0.27 bare-гыш:1.33 bare-да:-0.54 bare-дай:-0.56 bare-дак:1.01
bare-дал:0.49 bare-дам:0.73 bare-дап:-0.69 bare-дар:-0.17 bare-дас:0.38 bare-дат:0.33 bare-дау:-0.57 bare-дде:0.15
bare-де:-0.44 bare-дей:-0.30 bare-дел:0.11 bare-дем:-0.07 bare-ден:-0.68 bare-деп:-0.60 bare-дер:-0.74
bare-дес:-0.17 bare-дет:0.11 bare-деу:-0.42 bare-дйа:0.34 bare-дйо:0.19 bare-дон:0.37 bare-доп:0.52 bare-ды:-0.56
bare-дык:1.13 bare-дыр:-0.34 bare-дыс:0.18 bare-ег:-0.46 bare-еге:-0.45 bare-егу:-0.34 bare-егы:0.21 bare-еде:-0.17
bare-еж:0.16 bare-еже:0.09 bare-ез:0.15 bare-ей:-1.04 bare-ейе:-0.33 bare-ейу:-0.10 bare-ек:-0.47 bare-еке:0.46
bare-екы:0.30 bare-ел:0.10 bare-еле:0.07 bare-елу:0.09 bare-елы:0.17 bare-ем:-0.71 bare-ема:0.34 bare-еме:0.40
bare-емы:0.29 bare-ене:-0.40 bare-ент:0.30 bare-ену:-0.14 bare-ены:-0.37 bare-еп:-1.08 bare-ере:-0.95 bare-ерт:-0.33
bare-еру:-0.65 bare-еры:0.09 bare-ес:-0.92 bare-ест:-0.44 bare-есу:-0.51 bare-есы:0.09 bare-ет:-0.58 bare-ета:0.32
bare-ете:-0.84 bare-ету:-0.54 bare-еты:0.54 bare-еу:-0.87 bare-еуы:-0.32 bare-еш:0.90 bare-еше:0.12 bare-ешы:0.83
bare-жаб:-0.30 bare-жай:0.21 bare-жан:0.59 bare-жар:0.35 bare-жас:0.46 bare-жау:0.28 bare-же:0.38 bare-жег:-0.24
bare-жек:0.35 bare-жел:0.37 bare-жем:0.20 bare-жен:-0.28 bare-жер:0.33 bare-жет:-0.18 bare-жйы:0.06 bare-жол:-0.10
bare-жон:0.25 bare-жуз:0.09 bare-жуп:0.17 bare-жур:-0.25 bare-жут:-0.30 bare-жы:0.19 bare-жык:0.33 bare-жым:-0.36
bare-за:0.29 bare-зай:-0.34 bare-зак:0.32 bare-зал:0.36 bare-зам:-0.32 bare-зан:0.31 bare-зап:-0.32 bare-зар:-0.18
bare-зат:-0.26 bare-зау:-0.34 bare-зба:0.45 bare-збе:0.31 bare-згы:-1.30 bare-зде:-0.52 bare-зе:-0.84 bare-зен:0.46
bare-зер:-0.69 bare-зет:-0.32 bare-зсе:-0.59 bare-зу:-0.44 bare-зуы:-0.35 bare-зша:0.46 bare-зше:-1.14 bare-зшы:0.42
bare-зы:1.31 bare-зык:0.29 bare-зыл:-0.11 bare-зым:-0.29 bare-зын:-0.52 bare-зып:-0.59 bare-зыр:-0.16 bare-йай:-0.27
bare-йак:0.48 bare-йам:-0.32 bare-йан:0.37 bare-йап:-0.30 bare-йар:-0.32 bare-йау:-0.25 bare-йга:-1.48 bare-йге:0.12
bare-йгы:-0.33 bare-йда:-1.33 bare-йде:0.22 bare-йды:-0.73 bare-йе:0.32 bare-йем:-0.41 bare-йен:-0.52 bare-йер:-0.06
bare-йет:0.76 bare-йза:0.43 bare-йла:-0.24 bare-йле:-0.49 bare-йн:0.09 bare-йна:-0.55 bare-йо:0.19 bare-йон:0.26
bare-йпа:0.24 bare-йра:0.29 bare-йса:-0.54 bare-йсе:-0.29 bare-йт:-0.46 bare-йта:-0.25 bare-йте:-0.29 bare-йту:-0.34
bare-йуы:-0.45 bare-йша:-1.13 bare-йше:-0.27 bare-йшы:0.43 bare-йы:0.96 bare-йыз:0.32 bare-йык:-2.07 bare-йыл:-0.17
bare-йым:-0.61 bare-йын:-0.90 bare-йыр:-0.34 bare-йыт:0.29 bare-ка:0.20 bare-кай:-1.32 bare-как:0.34 bare-кал:0.31
bare-кам:-0.83 bare-кан:-0.05 bare-кар:-0.62 bare-кас:0.22 bare-кат:0.11 bare-кау:-0.29 bare-ке:0.10 bare-кек:0.93
bare-кел:-0.08 bare-кем:-0.54 bare-кен:-1.08 bare-кеп:-0.13 bare-кер:0.62 bare-кес:-0.20 bare-кет:-0.44
bare-кеш:0.61 bare-кйа:0.15 bare-кйе:0.34 bare-кка:-1.56 bare-кке:-1.58 bare-ккы:-1.72 bare-ко:-0.24 bare-код:0.21
bare-коз:0.67 bare-кой:0.17 bare-кол:0.64 bare-кор:0.15 bare-кот:0.37 bare-коу:-0.30 bare-кош:-0.29 bare-кпе:0.29
bare-кса:-0.31 bare-ксе:-0.49 bare-кта:-1.19 bare-кте:-0.92 bare-кты:-0.42 bare-куз:0.43 bare-куй:-0.30
bare-кул:0.25 bare-кун:0.67 bare-кус:0.24 bare-кут:-0.37 bare-куш:0.29 bare-кше:-0.17 bare-кшы:-0.61 bare-кыз:-0.27
bare-кыл:0.34 bare-кым:0.78 bare-кын:0.11 bare-кып:0.30 bare-кыр:0.09 bare-кыс:0.24 bare-кыт:-0.33 bare-кыш:0.67
bare-ла:-0.28 bare-лай:-0.82 bare-лак:0.89 bare-лам:0.41 bare-лан:0.06 bare-лап:-0.13 bare-лар:-2.10 bare-лас:-0.11
bare-лау:-0.55 bare-лга:-0.20 bare-лге:-1.05 bare-лгы:-0.77 bare-лда:-1.42 bare-лде:-0.78 bare-лды:-0.74
bare-ле:-0.68 bare-леж:0.16 bare-лей:-1.12 bare-лек:0.15 bare-лел:0.15 bare-лем:0.32 bare-лен:0.42 bare-леп:-0.63
bare-лер:-1.98 bare-лес:-0.22 bare-лет:0.28 bare-леу:-0.87 bare-лйа:0.48 bare-лке:0.46 bare-лм:0.25 bare-лог:0.25
bare-лса:-0.58 bare-лсе:-0.49 bare-лт:-0.33 bare-лта:0.23 bare-лу:-0.57 bare-луб:0.20 bare-луы:-0.77 bare-лша:-0.13
bare-лше:-1.13 bare-лшы:0.23 bare-лы:0.85 bare-лык:1.25 bare-лым:0.15 bare-лын:-0.60 bare-лып:-0.64 bare-лыс:1.04
bare-лыш:0.32 bare-ма:0.91 bare-маз:0.30 bare-май:-1.57 bare-мак:0.06 bare-мал:-0.31 bare-мам:-0.23 bare-ман:0.20
bare-мап:-1.15 bare-мар:-0.31 bare-мас:-1.32 bare-мат:0.09 bare-мау:-0.55 bare-маш:0.31 bare-мга:-0.62
bare-мге:-0.76 bare-мгы:-1.41 bare-мда:-0.26 bare-мде:-0.61 bare-ме:0.21 bare-мей:-0.08 bare-мек:-0.77
bare-мем:-0.76 bare-меп:-0.14 bare-мет:0.59 bare-меу:-0.08 bare-мке:0.51 bare-мта:0.10 bare-му:-0.05 bare-мук:0.26
bare-мун:-0.26 bare-мше:-0.97 bare-мшы:0.31 bare-мы:-0.19 bare-мыл:-0.34 bare-мым:-1.32 bare-мын:-0.30
bare-мып:-0.30 bare-мыр:0.29 bare-мыс:0.55 bare-мыт:-0.49 bare-най:-0.18 bare-нак:0.69 bare-нал:-0.52 bare-нам:-0.55
bare-нан:-0.73 bare-нап:-0.67 bare-нар:-0.13 bare-нат:0.50 bare-нау:-0.69 bare-нбе:0.23 bare-нбы:0.57 bare-нга:-1.31
bare-нге:-1.10 bare-нгы:-1.17 bare-нда:-0.43 bare-нде:-0.58 bare-нды:-0.20 bare-не:-0.39 bare-нез:0.15
bare-ней:-0.26 bare-нек:0.72 bare-нем:-0.68 bare-нен:-0.50 bare-нер:-0.61 bare-нес:-0.33 bare-нет:0.21 bare-неш:0.29
bare-нйа:0.19 bare-нйе:0.32 bare-нк:0.31 bare-нса:-0.64 bare-нсе:-0.76 bare-нт:0.36 bare-нты:0.18 bare-ну:-0.64
bare-нуы:-0.39 bare-нша:-0.49 bare-нше:0.12 bare-ншы:0.90 bare-ны:0.37 bare-ныз:-0.94 bare-ный:0.27 bare-ным:-0.35
bare-нын:-0.67 bare-нып:-1.27 bare-ныр:0.17 bare-ныс:0.47 bare-оба:0.20 bare-обы:0.50 bare-ог:-0.11 bare-ога:-0.32
bare-оге:-0.28 bare-огу:-0.13 bare-огы:0.32 bare-од:0.21 bare-оды:-0.24 bare-оже:0.23 bare-оз:0.48 bare-озе:-0.26
bare-озу:-0.20 bare-озы:0.79 bare-ой:0.12 bare-ойа:-0.68 bare-ойу:-0.58 bare-ойы:0.24 bare-ок:0.41 bare-ол:-0.12
bare-оле:-0.31 bare-олу:-0.62 bare-олы:0.38 bare-он:0.49 bare-она:-0.41 bare-оне:-0.45 bare-ону:-0.26 bare-оны:0.62
bare-оп:0.56 bare-ор:0.20 bare-ора:-0.31 bare-оре:0.53 bare-оры:0.65 bare-ос:-0.15 bare-оса:-0.33 bare-осе:-0.28
bare-осу:-0.29 bare-от:0.10 bare-ота:-0.06 bare-оте:-0.32 bare-оту:-0.37 bare-оты:0.46 bare-оу:-0.30 bare-ош:-0.29
bare-оше:-0.55 bare-ошу:-0.10 bare-па:0.60 bare-паз:0.71 bare-пай:-1.16 bare-пак:-1.11 bare-пал:0.29 bare-пам:-0.77
bare-пап:0.26 bare-пар:0.32 bare-пас:-1.40 bare-пат:0.48 bare-пау:-0.05 bare-пе:0.39 bare-пей:-1.10 bare-пек:-1.36
bare-пем:-0.52 bare-пен:-0.93 bare-пес:-1.49 bare-пеш:0.24 bare-пйа:0.17 bare-пка:0.06 bare-пке:-0.43 bare-пон:0.23
bare-пса:-0.14 bare-пта:-0.16 bare-пте:-0.40 bare-пты:0.12 bare-пша:0.09 bare-пше:-0.63 bare-пшы:0.66 bare-пыз:-0.89
bare-пыл:0.36 bare-пын:-0.82 bare-пыр:0.40 bare-пыт:0.34 bare-ра:-0.31 bare-раз:0.29 bare-рай:-0.48 bare-рак:1.30
bare-рал:0.76 bare-рам:-0.11 bare-ран:0.61 bare-рап:-0.31 bare-рар:-1.05 bare-рас:-0.39 bare-рат:-0.26
bare-рау:-0.72 bare-рба:0.14 bare-рбы:0.07 bare-рга:0.09 bare-рге:-0.27 bare-ргы:-0.46 bare-рд:0.13 bare-рде:-0.20
bare-рды:-1.14 bare-ре:-0.55 bare-рей:0.27 bare-рек:0.67 bare-рем:0.16 bare-рен:0.37 bare-рер:-1.19 bare-рет:-0.14
bare-рйа:0.36 bare-рка:-0.33 bare-рла:-0.31 bare-рле:-0.25 bare-рлы:0.25 bare-рма:0.64 bare-рме:0.31 bare-рна:0.32
bare-рне:0.34 bare-рот:0.33 bare-рса:-0.75 bare-рсе:-0.90 bare-рт:0.22 bare-рта:0.13 bare-рте:-0.69 bare-рту:-0.48
bare-рты:1.04 bare-ру:-1.11 bare-руа:-0.31 bare-рус:0.29 bare-руу:-0.26 bare-руы:-0.84 bare-рша:0.11 bare-рше:-1.29
bare-ршы:0.67 bare-ры:0.32 bare-рыз:0.26 bare-рык:0.86 bare-рыл:0.31 bare-рып:-1.00 bare-рыс:0.21 bare-рыш:0.48
bare-са:-1.46 bare-сай:-0.39 bare-сак:0.08 bare-сал:-0.43 bare-сап:-0.27 bare-сар:-0.20 bare-сат:0.43 bare-сау:-0.36
bare-се:-0.73 bare-сей:0.12 bare-сел:0.35 bare-сен:-0.14 bare-сер:-0.45 bare-сйа:0.13 bare-ска:0.42 bare-ске:-0.82
bare-скы:-1.50 bare-соз:0.57 bare-сой:-0.30 bare-сок:-0.30 bare-сол:0.18 bare-спе:0.32 bare-сса:-0.54 bare-ссе:-0.53
bare-ст:-0.10 bare-ста:-0.62 bare-сте:-1.09 bare-сту:-0.53 bare-сты:-1.31 bare-су:0.18 bare-суа:-0.31 bare-суз:0.31
bare-суу:-0.22 bare-суы:0.12 bare-сша:-1.46 bare-сше:-1.21 bare-сшы:0.33 bare-сы:0.53 bare-сык:0.73 bare-сын:-0.18
bare-сып:-1.03 bare-сыр:-0.43 bare-та:-0.45 bare-таб:-0.30 bare-тай:-0.79 bare-так:0.40 bare-тал:0.38 bare-там:-1.17
bare-тан:0.29 bare-тап:0.13 bare-тар:-0.25 bare-тас:0.82 bare-тау:-0.43 bare-те:-0.91 bare-тей:-1.74 bare-тек:-0.12
bare-тел:0.08 bare-тем:-0.46 bare-тен:-0.75 bare-теп:-0.29 bare-тер:-1.13 bare-теу:-0.32 bare-теш:0.49
bare-тка:-0.18 bare-тке:0.06 bare-ткы:-1.40 bare-тог:-0.27 bare-той:0.09 bare-топ:0.37 bare-тор:0.51 bare-тот:0.24
bare-тпа:0.39 bare-тр:0.20 bare-тса:-0.45 bare-тсе:-0.97 bare-тта:-1.39 bare-тте:-0.80 bare-тты:-0.10 bare-туз:0.29
bare-тун:0.11 bare-тур:-0.45 bare-тус:0.60 bare-туы:-0.14 bare-тша:-1.58 bare-тше:-1.20 bare-тшы:0.78 bare-ты:-0.23
bare-тыз:-0.11 bare-тык:0.59 bare-тым:-0.50 bare-тын:-1.29 bare-тып:-0.32 bare-тыр:-0.19 bare-тыс:0.36 bare-уа:-0.63
bare-уап:0.27 bare-уар:-0.52 bare-уат:-0.33 bare-уб:0.20 bare-уба:0.22 bare-уга:-0.11 bare-угы:0.38 bare-уда:-0.10
bare-уды:-0.27 bare-ует:0.36 bare-уз:-0.18 bare-уза:-0.33 bare-узе:-0.54 bare-узу:-0.34 bare-узы:0.27 bare-уй:0.39
bare-уйе:-0.07 bare-уйу:-0.47 bare-уйы:0.35 bare-ук:-0.33 bare-ука:0.33 bare-уке:0.19 bare-ула:0.28 bare-уле:-0.34
bare-улу:-0.49 bare-улы:0.55 bare-ума:0.26 bare-ун:0.38 bare-уна:-0.23 bare-уну:-0.28 bare-уны:0.25 bare-уп:0.14
bare-ур:-0.51 bare-ура:-0.12 bare-урт:0.66 bare-уру:-0.41 bare-ус:0.79 bare-уса:-0.34 bare-усы:0.28 bare-ут:-0.73
bare-ута:-0.08 bare-уте:-0.37 bare-уту:-0.47 bare-уу:-0.50 bare-ууы:-0.18 bare-уш:-0.12 bare-уша:-0.87 bare-уше:0.35
bare-ушу:-0.33 bare-ушы:-0.12 bare-уы:-0.15 bare-уык:0.17 bare-уыл:0.32 bare-уым:-0.26 bare-уын:-0.19 bare-уыр:-0.57
bare-уыс:0.50 bare-уыт:0.38 bare-уыш:0.74 bare-фыр:0.06 bare-хан:0.25 bare-хар:0.33 bare-хас:0.38 bare-хат:0.55
bare-хна:0.34 bare-хты:-0.09 bare-хшы:0.25 bare-хын:-0.13 bare-хыт:0.22 bare-ша:0.15 bare-шай:0.38 bare-шак:0.64
bare-шал:-0.22 bare-шам:-1.41 bare-шан:-1.18 bare-шап:-0.22 bare-шар:-0.11 bare-шаш:-0.21 bare-ше:-0.13
bare-шег:-0.33 bare-шей:-0.31 bare-шек:0.73 bare-шел:0.34 bare-шем:-0.50 bare-шен:-0.66 bare-шеп:-0.20
bare-шер:-0.18 bare-шйе:0.34 bare-шка:-1.29 bare-шке:-1.19 bare-шкы:0.30 bare-шоп:0.53 bare-шса:-0.58 bare-шсе:-0.48
bare-шта:-1.21 bare-ште:-0.88 bare-шты:-1.39 bare-шу:-0.51 bare-шуы:-0.61 bare-шы:0.37 bare-шыг:-0.31 bare-шык:-0.08
bare-шыл:0.63 bare-шым:-2.52 bare-шын:-1.49 bare-шып:-0.90 bare-шыр:0.05 bare-ыба:-0.30 bare-ыбе:0.20 bare-ыбу:-0.18
bare-ыбы:0.22 bare-ыг:-0.31 bare-ыга:-2.40 bare-ыге:-1.36 bare-ыгу:-0.24 bare-ыгы:1.44 bare-ыда:-2.19 bare-ыде:-1.82
bare-ыды:-0.49 bare-ыже:0.16 bare-ызе:-0.34 bare-ызу:-0.07 bare-ызы:0.64 bare-ый:0.27 bare-ык:1.33 bare-ыка:0.13
bare-ыкы:-0.36 bare-ыл:0.58 bare-ыла:-0.54 bare-ыле:-0.52 bare-ылм:0.25 bare-ылу:-0.24 bare-ылы:1.03 bare-ыма:-2.26
bare-ыме:-1.57 bare-ымы:0.63 bare-ыну:-0.39 bare-ып:-1.30 bare-ыр:-0.21 bare-ыра:-0.71 bare-ыре:-0.13 bare-ырт:0.42
bare-ыру:-0.49 bare-ыры:1.00 bare-ыс:0.79 bare-ыса:-0.55 bare-ысе:-0.49 bare-ыст:0.33 bare-ысу:-0.42 bare-ысы:0.13
bare-ыт:0.27 bare-ыта:-0.95 bare-ытр:0.20 bare-ыту:-0.16 bare-ыты:0.22 bare-ыш:0.52 bare-ыша:-0.75 bare-ыше:-1.39
bare-ышу:-0.38 bare-ышы:1.43 bare.1:0.06 bare.2:0.74 bare.3:0.15 bare=1:2.56 bare=2:2.12 bare=3:2.57 bare=4:1.70
bare=5:0.35 bare_cm:0.31 bare_cr:0.19 bare_ct:-0.09 bare_cy:-0.39 bare_vl:0.22 bare_vr:-0.31 bare_vt:0.21
bare_vv:-0.38 bare_vy:-0.28 caus:-0.09 caus#l:0.71 caus#s:-0.06 caus>:-0.71 caus>agent:-1.12 caus>ar:-1.30
caus>caus:-1.20 caus>causg:-0.45 caus>caust:-0.99 caus>cond:-1.42 caus>ghai:-0.51 caus>ghaly:-0.43 caus>ghan:-2.43
caus>inf:0.30 caus>ip:0.67 caus>let:-0.60 caus>letme:-0.86 caus>maq:-0.65 caus>mas:-0.84 caus>neg:-2.39
caus>pass:0.50 caus>past:1.20 caus>please:-0.78 caus>pres:0.44 caus>recp:-1.84 caus>refl:-1.87 caus>want:-0.53
caus_ct:1.28 caus_cv:2.42 caus_cy:1.12 caus_vl:2.40 caus_vm:-1.16 caus_vr:2.16 caus_vt:-0.55 caus_vy:1.27
caus_vz:1.35 causg#l:1.39 causg#m:1.47 causg#s:-0.27 causg>:-0.32 causg>agent:-0.28 causg>ar:-0.50 causg>caus:-0.34
causg>causg:-0.07 causg>cond:-0.14 causg>ghai:-0.19 causg>ghaly:-0.14 causg>ghan:-0.35 causg>inf:-0.47
causg>ip:-0.49 causg>let:-0.13 causg>letme:-0.28 causg>maq:-0.11 causg>mas:-0.26 causg>neg:-0.58 causg>pass:-0.76
causg>past:1.43 causg>please:-0.32 causg>pres:-0.80 causg>recp:-0.29 causg>refl:-0.71 causg>want:-0.14 causg_ct:0.78
causg_cv:0.76 causg_cy:0.48 causg_vl:0.36 causg_vm:1.02 causg_vr:0.83 causg_vy:0.75 causg_vz:0.63 causr:-1.37
causr#m:-0.10 causr#s:-1.00 causr>:-0.38 causr>ar:-0.66 causr>causg:-0.24 causr>caust:-0.74 causr>cond:-0.22
causr>ghai:-0.27 causr>ghaly:-0.18 causr>ghan:-1.25 causr>inf:-0.92 causr>ip:-0.95 causr>letme:-0.18 causr>maq:-0.20
causr>mas:-0.70 causr>neg:-0.87 causr>pass:-0.68 causr>past:-0.53 causr>presi:-0.06 causr>recp:-1.10
causr>refl:-1.43 causr>want:-0.09 causr_cy:-0.06 causr_vm:-1.23 causr_vr:-0.05 causr_vt:-1.17 causr_vz:-0.86
caust:-1.14 caust#m:-0.65 caust#s:-0.95 caust>:-0.95 caust>agent:-0.08 caust>ar:-1.07 caust>caus:-1.30
caust>causg:-0.65 caust>ghai:-0.33 caust>ghaly:-0.29 caust>ghan:-0.78 caust>inf:-0.66 caust>ip:-1.55 caust>let:-0.30
caust>letme:-0.41 caust>maq:-0.61 caust>mas:-0.95 caust>pass:-1.35 caust>past:1.17 caust>please:-0.42
caust>pres:-1.89 caust>presi:-0.30 caust>recp:-0.74 caust>refl:-0.89 caust>want:-0.13 caust_cv:-0.15 caust_cy:-0.54
caust_vl:0.06 caust_vr:-0.72 caust_vy:-0.60 clash:-0.71 cond:0.60 cond#l:0.56 cond#m:0.68 cond#s:0.22 cond>:0.10
cond>pastp:0.90 cond_ct:1.41 cond_cy:1.02 cond_vl:1.97 cond_vm:1.17 cond_vr:1.11 cond_vt:1.58 cond_vy:1.34
cond_vz:1.09 dat:0.72 dat#l:0.06 dat#m:0.11 dat#s:-0.22 dat3:1.03 dat3>:1.03 dat>:0.72 dat_ct:-0.34 dat_cv:0.75
dat_cy:-0.35 dat_vl:0.58 dat_vm:0.74 dat_vt:1.35 evid:0.70 evid>:0.70 gen:1.20 gen#m:0.07 gen#s:0.28 gen>:1.20
gen_ct:0.61 gen_cv:-0.53 gen_vl:0.83 gen_vr:0.06 gen_vt:1.12 gen_vv:0.19 gen_vy:0.47 gen_vz:0.11 ghai:0.17
ghai#l:0.98 ghai#s:0.59 ghai>:0.17 ghai_ct:0.83 ghai_cv:-0.25 ghai_cy:0.49 ghai_vl:1.40 ghai_vm:1.35 ghai_vr:0.31
ghai_vt:0.83 ghai_vy:0.57 ghai_vz:0.10 ghaly:0.99 ghaly#l:1.67 ghaly#m:1.35 ghaly#s:0.36 ghaly>:1.06 ghaly>iam:-0.27
ghaly>weare:-0.25 ghaly_ct:0.89 ghaly_cy:0.29 ghaly_vl:1.00 ghaly_vm:0.89 ghaly_vr:0.81 ghaly_vt:0.82 ghaly_vy:0.83
ghaly_vz:0.55 ghan:1.54 ghan#l:0.32 ghan#m:0.82 ghan#s:0.24 ghan>:0.80 ghan>abl:1.84 ghan>acc:1.34 ghan>as:-0.61
ghan>dat:1.38 ghan>gen:0.66 ghan>ghanp:0.82 ghan>iam:2.34 ghan>ins:-0.33 ghan>its:0.09 ghan>like:-0.81 ghan>loc:1.30
ghan>lyk:2.17 ghan>my:-1.17 ghan>niki:-0.28 ghan>our:-1.08 ghan>plural:-0.13 ghan>weare:-0.63 ghan>youare:2.55
ghan>youare2:1.43 ghan>your:-0.64 ghan>yours:-0.99 ghan_ct:0.78 ghan_cv:0.32 ghan_cy:1.39 ghan_vl:0.46 ghan_vm:0.75
ghan_vt:0.25 ghan_vy:1.58 ghan_vz:0.61 ghanp:0.11 ghanp>:0.11 ghy#m:-0.82 ghy#s:-0.82 ghy>:0.75 ghy>abl:-0.58
ghy>acc:-0.82 ghy>as:-0.63 ghy>dat:-1.01 ghy>gen:-2.34 ghy>iam:-0.72 ghy>ins:-1.40 ghy>its:-1.74 ghy>like:-0.64
ghy>loc:-0.65 ghy>my:-1.49 ghy>niki:-0.08 ghy>plural:-1.28 ghy>weare:-0.33 ghy>youare:-0.53 ghy>your:-1.75
ghy>yours:-1.35 ghy_ct:0.80 ghy_cv:-0.85 ghy_cy:-0.12 ghy_vm:-0.17 ghy_vr:-0.48 ghy_vt:0.27 ghy_vy:0.56 ghy_vz:1.37
iam:0.40 iam#m:0.25 iam>:0.40 iam_ct:1.05 iam_cy:0.69 iam_vl:1.51 iam_vm:0.39 iam_vr:0.09 iam_vt:0.95 iam_vv:-0.42
iam_vz:1.33 imperative#s:0.26 imperative_cm:-0.31 imperative_cr:-0.19 imperative_ct:0.32 imperative_cy:-0.39
imperative_vl:0.40 imperative_vt:-0.13 imperative_vv:-0.19 imperative_vy:-0.58 inf:1.42 inf#l:0.64 inf#m:1.23
inf>:0.63 inf>abl:1.33 inf>acc:1.54 inf>as:-0.31 inf>dat:1.34 inf>gen:1.34 inf>iam:-0.36 inf>its:0.64 inf>like:-0.34
inf>loc:1.33 inf>my:-0.93 inf>our:-0.78 inf>plural:-1.18 inf>weare:-0.32 inf>youare:-0.69 inf>your:-0.90
inf>yours:-0.92 inf_ct:1.44 inf_cv:-0.14 inf_cy:1.44 inf_vl:0.07 inf_vm:2.22 inf_vr:0.45 inf_vt:1.60 inf_vy:-0.53
inf_vz:1.23 ins:0.82 ins#l:0.07 ins#m:0.27 ins#s:0.61 ins>:0.82 ins_ct:0.29 ins_cv:0.81 ins_vl:1.16 ins_vr:-0.59
ins_vt:1.38 ins_vy:0.29 ins_vz:0.50 ip:1.26 ip#l:-0.08 ip#m:0.49 ip#s:-0.12 ip>:0.99 ip>evid:0.70 ip>iam:2.58
ip>weare:-0.55 ip>youare:-0.33 ip_cv:0.34 ip_vm:-0.54 ip_vr:-0.51 ip_vt:-0.07 ip_vv:0.20 ip_vy:-0.49 ip_vz:0.50
its#m:0.17 its#s:0.07 its>abl3:1.02 its>as3:-0.90 its>dat3:1.03 its>gen:1.20 its>iam:0.27 its>ins:1.69
its>like3:0.48 its>loc3:1.25 its>youare:-0.65 its_cm:-0.20 its_ct:-0.58 its_cv:2.07 its_cy:-0.49 its_cz:-0.19
its_vl:0.52 its_vm:0.49 its_vt:0.17 its_vv:-0.37 its_vy:-0.32 its_vz:0.92 let:0.43 let#l:0.07 let#m:1.09 let#s:0.35
let>:0.43 let_ct:1.22 let_cy:-0.51 let_vl:1.38 let_vm:0.61 let_vr:0.80 let_vt:2.00 let_vv:-0.28 let_vy:-0.15
let_vz:0.58 letme:0.40 letme#l:0.65 letme#m:0.97 letme#s:0.27 letme>:0.40 letme_cl:-0.60 letme_cm:-0.78
letme_cv:-0.09 letme_cy:0.60 letme_vl:0.38 letme_vm:1.10 letme_vr:0.86 letme_vt:1.21 letme_vv:-0.70 letme_vy:1.26
letme_vz:-0.12 like:-0.27 like#l:0.26 like#s:-0.54 like3:0.48 like3>:0.79 like3>acc:-0.43 like3>iam:-0.42
like3>its:-0.35 like3>weare:-0.32 like3>youare:-0.41 like3>youare2:-0.35 like>:0.45 like>abl:-0.64 like>acc:-1.37
like>as:-0.32 like>dat:-0.67 like>gen:-0.53 like>iam:-1.48 like>its:-1.65 like>like:-0.36 like>loc:-0.48
like>my:-0.76 like>our:-0.69 like>plural:-1.57 like>weare:-1.19 like>youare:-1.14 like>youare2:-1.38 like>your:-0.93
like>yours:-0.76 like_ct:1.03 like_cv:1.82 like_cy:0.21 like_vl:0.24 like_vm:-0.29 like_vr:0.74 like_vt:0.05
like_vy:1.62 like_vz:1.38 link:0.09 loc:0.34 loc#l:0.13 loc#m:0.66 loc#s:-0.08 loc3:1.25 loc3>:0.70 loc3>ghy:1.34
loc3>youare:-0.47 loc>:0.41 loc>ghy:0.66 loc>iam:-0.68 loc>weare:-0.99 loc>youare:-1.75 loc>youare2:-0.59
loc_ct:1.25 loc_cv:1.41 loc_cy:-0.06 loc_vl:-0.15 loc_vm:0.08 loc_vt:0.87 loc_vv:-1.01 loc_vy:0.58 loc_vz:0.07
lyk:-0.41 lyk>:0.59 lyk>abl:1.17 lyk>acc:-0.33 lyk>as:-0.33 lyk>dat:-0.32 lyk>gen:-0.34 lyk>iam:-0.33 lyk>like:-0.32
lyk>loc:-0.57 lyk>plural:-1.88 lyk>weare:-0.31 maq:-0.10 maq#l:1.11 maq#m:2.27 maq#s:-0.83 maq>:1.38 maq>abl:-0.57
maq>acc:-0.76 maq>as:-0.57 maq>dat:-0.44 maq>gen:-0.85 maq>iam:-0.58 maq>ins:-0.32 maq>its:-0.88 maq>like:-0.61
maq>loc:-0.93 maq>my:-0.72 maq>niki:-0.16 maq>our:-0.46 maq>plural:-1.01 maq>weare:-0.27 maq>youare:-0.18
maq>your:-0.46 maq>yours:-0.49 maq_ct:1.07 maq_cv:-0.32 maq_cy:0.65 maq_vl:1.44 maq_vm:1.44 maq_vr:0.46 maq_vt:0.19
maq_vy:-0.55 maq_vz:0.24 mas:-0.44 mas#l:0.41 mas#m:0.67 mas#s:-0.27 mas>:1.58 mas>abl:-0.30 mas>acc:-0.33
mas>as:-0.28 mas>dat:-0.28 mas>gen:-0.29 mas>iam:-0.29 mas>ins:-0.30 mas>its:-2.14 mas>like:-0.34 mas>loc:-0.41
mas>my:-0.77 mas>niki:-0.25 mas>our:-0.37 mas>plural:-1.07 mas>weare:-0.24 mas>your:-0.28 mas>yours:-0.43
mas_ct:0.73 mas_cv:0.07 mas_cy:0.41 mas_vl:-0.91 mas_vm:1.31 mas_vr:0.57 mas_vt:0.78 mas_vy:0.73 mas_vz:-0.25
my#l:0.66 my#m:0.16 my#s:-0.66 my>abl:-1.20 my>acc:1.24 my>as:-1.25 my>dat1:0.45 my>gen:0.68 my>iam:-1.78
my>ins:1.22 my>like:-1.73 my>loc:0.80 my>niki:-0.43 my_ct:0.60 my_cv:-0.14 my_vm:1.91 my_vr:0.17 my_vt:1.48
my_vv:0.78 my_vy:1.79 my_vz:0.69 neg#l:1.02 neg#m:0.97 neg#s:0.06 neg>:-2.01 neg>agent:-1.22 neg>cond:1.21
neg>ghai:-0.26 neg>ghaly:-0.30 neg>ghan:1.25 neg>inf:0.75 neg>ip:0.35 neg>let:1.17 neg>letme:-0.40 neg>maq:-0.39
neg>past:2.77 neg>please:1.42 neg>pres:0.52 neg>want:-2.29 neg_ct:1.42 neg_cv:0.09 neg_cy:0.67 neg_vl:0.45
neg_vm:1.74 neg_vt:1.30 neg_vv:-0.44 neg_vy:1.02 neg_vz:0.23 niki:1.02 niki#l:1.13 niki#m:1.05 niki#s:0.81
niki>:1.02 niki_ct:0.19 niki_cv:1.10 niki_vl:0.30 niki_vm:0.98 niki_vr:0.54 niki_vt:0.64 niki_vy:0.17 niki_vz:0.62
noun#2:-1.35 noun#4:-0.36 noun#5:0.16 noun#6:0.08 noun+noun:1.38 noun+verb:-1.08 noun.2:0.16 noun=1:1.29 noun=2:0.92
noun=3:1.27 noun=4:1.91 noun=5:2.16 noun_cm:-0.20 noun_ct:-0.32 noun_cz:-0.19 noun_vl:0.09 noun_vm:0.14 noun_vt:0.37
noun_vv:-0.35 noun_vy:0.07 our:0.34 our#l:0.76 our#m:1.43 our#s:-0.05 our>:0.26 our>abl:-0.27 our>acc:1.33
our>as:-0.31 our>dat:0.43 our>gen:1.16 our>iam:-0.22 our>ins:-0.26 our>like:-0.30 our>loc:1.35 our>niki:-0.22
our_ct:2.46 our_cv:0.07 our_vl:1.28 our_vm:2.21 our_vt:2.81 our_vv:0.16 our_vy:1.79 our_vz:1.21 pass#l:0.62
pass#s:-0.31 pass>:-1.56 pass>agent:-1.29 pass>ar:-0.05 pass>caus:-0.82 pass>causg:-0.77 pass>caust:-0.70
pass>cond:-0.63 pass>ghai:-0.68 pass>ghaly:-0.76 pass>ghan:0.87 pass>inf:0.96 pass>ip:0.60 pass>let:-0.60
pass>letme:-0.94 pass>maq:-0.69 pass>mas:-1.33 pass>neg:-0.17 pass>pass:-1.68 pass>past:0.98 pass>please:-0.86
pass>pres:0.82 pass>presi:-1.20 pass>recp:-1.77 pass>refl:-1.68 pass>want:-0.96 pass_cv:-0.28 pass_vl:1.92
pass_vm:0.58 pass_vr:0.77 pass_vt:1.33 pass_vv:1.76 pass_vy:-0.43 pass_vz:-0.48 past:0.82 past#m:0.79 past#s:1.55
past>:1.03 past>pastp:0.22 past_ct:0.48 past_cv:1.90 past_cy:-0.11 past_vr:0.56 past_vv:-0.49 past_vy:0.14
past_vz:-0.22 pastp:0.19 pastp>:0.19 please#m:1.33 please#s:0.39 please_vl:1.51 please_vm:1.36 please_vr:1.54
please_vt:0.44 please_vv:0.18 please_vy:-0.13 please_vz:-0.15 plural#l:0.30 plural#m:0.31 plural#s:0.24
plural>:-0.09 plural>abl:2.71 plural>acc:2.63 plural>as:-0.31 plural>dat:2.26 plural>gen:2.60 plural>iam:-1.85
plural>ins:1.77 plural>its:2.51 plural>like:-0.32 plural>loc:2.29 plural>my:2.58 plural>niki:-0.25 plural>our:2.72
plural>weare:-1.89 plural>youare:-2.20 plural>your:-0.31 plural>yours:-0.48 plural_ct:2.46 plural_cv:2.09
plural_cy:1.37 plural_vl:1.37 plural_vm:0.18 plural_vr:1.72 plural_vt:1.16 plural_vy:1.22 pres#m:0.21 pres#s:0.38
pres>presm:-0.76 pres>presp:1.57 pres>tyn:0.23 pres_cl:-1.31 pres_cm:-1.41 pres_cr:-0.84 pres_ct:-0.11 pres_cy:0.38
pres_cz:-0.71 pres_vr:0.50 pres_vt:0.32 pres_vy:0.88 pres_vz:0.59 presi:-0.22 presi#m:-0.74 presi#s:-0.47
presi>:-0.64 presi>presp:-0.46 presi>tyn:0.09 presi_cy:-0.65 presi_vl:-1.19 presi_vt:-0.22 presi_vy:-0.70
presi_vz:-0.35 presm:-0.35 presm>:-0.35 presp:0.93 presp>:0.93 recp:-0.61 recp#l:0.09 recp#m:-0.05 recp#s:-0.72
recp>:-1.43 recp>agent:-0.72 recp>ar:-1.53 recp>caus:-3.34 recp>causg:-0.69 recp>cond:-0.69 recp>ghai:-0.45
recp>ghaly:-0.67 recp>ghan:-2.59 recp>inf:-1.61 recp>ip:1.10 recp>let:-0.36 recp>letme:-0.68 recp>maq:-0.91
recp>mas:-0.81 recp>neg:-1.36 recp>pass:-2.07 recp>past:1.12 recp>pres:1.11 recp>presi:-0.17 recp>recp:-1.56
recp>refl:-1.32 recp>want:-0.64 recp_cm:-0.12 recp_ct:0.30 recp_cv:-1.18 recp_vl:0.98 recp_vm:0.57 recp_vr:-0.34
recp_vt:0.77 recp_vv:-0.08 recp_vy:0.66 recp_vz:1.29 refl#s:-1.13 refl>agent:-1.11 refl>ar:-2.09 refl>caus:-2.35
refl>causg:-0.78 refl>cond:-1.29 refl>ghai:-0.70 refl>ghaly:-0.93 refl>ghan:0.78 refl>inf:-1.62 refl>ip:0.67
refl>letme:-1.25 refl>maq:-0.79 refl>mas:-0.96 refl>neg:-1.42 refl>pass:-2.64 refl>past:0.76 refl>please:-1.24
refl>pres:0.45 refl>presi:-0.55 refl>recp:-1.66 refl>refl:-1.07 refl>want:-1.79 refl_cl:-0.24 refl_cv:-0.79
refl_cy:-0.16 refl_vl:1.11 refl_vr:0.14 refl_vt:-0.08 refl_vv:-0.48 refl_vz:0.70 tyn:0.30 tyn>:1.68 tyn>acc:-0.89
tyn>gen:-1.00 tyn>ghanp:-0.34 tyn>iam:3.15 tyn>its:-0.59 tyn>like:-0.52 tyn>loc:-0.78 tyn>lyk:-2.00 tyn>plural:-0.97
tyn>youare:3.33 tyn>youare2:2.07 verb#2:-0.32 verb#4:0.10 verb+noun:-0.48 verb+verb:1.63 verb=0:-2.04 verb=2:0.21
verb=3:0.49 verb=4:0.70 verb=5:1.19 verb_cr:-0.89 verb_cz:-0.75 verb_vl:0.25 want:-0.06 want#m:-0.07 want#s:-0.58
want>:-0.89 want>abl:-0.63 want>acc:-0.71 want>as:-0.27 want>dat:-0.81 want>gen:-1.45 want>iam:-0.40 want>ins:-0.95
want>its:2.44 want>like:-0.34 want>loc:-0.91 want>my:-0.84 want>plural:-0.60 want>weare:-0.14 want>your:-0.94
want>yours:-0.72 want_ct:0.99 want_cy:-0.86 want_vl:-0.08 want_vm:0.05 want_vr:0.43 want_vt:0.57 want_vy:0.62
want_vz:0.51 weare#l:0.13 weare#s:0.75 weare_ct:0.91 weare_cv:-0.44 weare_cy:0.54 weare_vl:1.63 weare_vm:2.44
weare_vt:2.05 weare_vv:0.39 weare_vz:1.47 youare#m:-0.45 youare#s:-0.91 youare_ct:-0.33 youare_cy:-0.43
youare_vl:-0.74 youare_vr:-0.53 youare_vt:-1.36 youare_vv:-0.23 youare_vy:-0.38 youare_vz:-0.36 your:-0.37
your#m:-0.15 your#s:-0.74 your>:-0.10 your>abl:-1.52 your>acc:-2.72 your>as:-1.23 your>gen:0.56 your>ins:-1.19
your>like:-1.04 your>loc:-1.43 your>niki:-0.19 your_ct:-0.09 your_cv:-0.58 your_cy:0.12 your_vl:0.75 your_vm:0.95
your_vt:0.71 your_vv:0.06 your_vy:-0.22 your_vz:1.42 yours#l:0.27 yours#m:0.14 yours#s:-0.36 yours>abl:-0.26
yours>acc:2.16 yours>as:-0.22 yours>dat:-0.48 yours>gen:-0.48 yours>iam:-0.06 yours>like:-0.14 yours>loc:-0.39
yours_cy:-0.11 yours_vl:1.02 yours_vm:1.34 yours_vr:0.72 yours_vt:1.27 yours_vv:0.42 yours_vy:0.73 yours_vz:1.25
`
