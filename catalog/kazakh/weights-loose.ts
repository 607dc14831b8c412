/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const looseWeights = `
abl:0.85 abl#l:0.56 abl#s:0.41 abl3:1.09 abl3>:1.09 abl>:0.85 abl_ct:-0.23 abl_cv:1.95 abl_cy:-0.33 abl_vl:0.58 abl_vm:0.93 abl_vr:0.08 abl_vt:0.46
abl_vy:-0.33 abl_vz:0.70 acc:0.40 acc#l:0.15 acc#m:-0.24 acc#s:0.50 acc3:0.13 acc3>:0.13 acc>:0.40 acc_ct:-0.12 acc_cv:0.60 acc_vl:-0.64 acc_vr:-0.18
acc_vt:0.18 acc_vv:-0.66 acc_vy:0.49 agent:-1.03 agent#m:-0.39 agent#s:0.57 agent>:0.44 agent>abl:-1.41 agent>acc:-1.69 agent>as:-1.05 agent>dat:-1.85
agent>gen:-1.97 agent>iam:-1.17 agent>ins:-0.85 agent>its:-2.15 agent>like:-0.89 agent>loc:-1.57 agent>my:-1.21 agent>niki:-0.60 agent>plural:-1.45
agent>youare:-1.36 agent>your:-1.20 agent>yours:-1.04 agent_ct:0.81 agent_cy:0.53 agent_vl:0.64 agent_vm:-0.12 agent_vr:-0.67 agent_vy:1.02
agent_vz:-0.23 ar:-0.48 ar#s:-0.08 ar>:-0.39 ar>abl:-1.07 ar>acc:-1.58 ar>as:-1.15 ar>dat:-1.57 ar>gen:-1.62 ar>iam:2.46 ar>ins:-1.40 ar>its:-1.57
ar>like:-1.31 ar>loc:-1.05 ar>my:-1.50 ar>niki:-0.75 ar>our:-0.14 ar>plural:-1.82 ar>weare:2.47 ar>youare:2.96 ar>your:-1.66 ar>yours:-1.62
ar_cm:-1.42 ar_cy:0.87 ar_vl:0.11 ar_vm:0.70 ar_vr:1.59 ar_vt:0.85 ar_vv:-1.46 ar_vy:1.26 ar_vz:0.61 as#l:1.18 as#m:0.38 as#s:0.21 as3:-0.89
as3>:-0.89 as_ct:0.89 as_cv:1.15 as_cy:0.30 as_vl:0.53 as_vm:0.45 as_vr:0.45 as_vt:0.12 as_vy:1.48 bare#2:-0.25 bare#3:0.61 bare#4:0.17 bare#5:0.59
bare#6:0.37 bare#7:0.33 bare+noun:3.63 bare+verb:-1.39 bare-аб:-0.41 bare-абу:-0.31 bare-абы:0.17 bare-ава:0.34 bare-ага:0.10 bare-агу:-0.22
bare-агы:0.16 bare-ада:-0.85 bare-ажы:0.31 bare-аз:0.79 bare-аза:0.53 bare-ай:-0.14 bare-айа:-0.28 bare-айт:-0.76 bare-айу:0.47 bare-айы:1.14
bare-ак:0.24 bare-ака:0.58 bare-акы:0.10 bare-ал:-0.20 bare-ала:-0.25 bare-алт:-0.36 bare-алу:-0.87 bare-алы:-0.25 bare-ам:-0.25 bare-ама:0.51
bare-аму:-0.11 bare-амы:-0.52 bare-ан:0.42 bare-ана:0.59 bare-анк:0.32 bare-ант:0.43 bare-ану:-0.39 bare-аны:0.31 bare-апа:0.52 bare-ар:-0.36
bare-ара:-0.14 bare-ард:0.18 bare-арт:-0.19 bare-ару:-0.66 bare-ары:0.10 bare-ас:-0.49 bare-аса:-0.44 bare-асу:0.23 bare-асы:0.20 bare-ат:0.31
bare-ата:-0.96 bare-ате:0.56 bare-атр:0.23 bare-ату:-0.29 bare-аты:0.34 bare-ау:-0.09 bare-ауа:-0.25 bare-ауй:0.32 bare-ауу:-0.28 bare-аш:-0.55
bare-аша:-0.80 bare-ашу:-0.16 bare-ашы:0.89 bare-ба:0.23 bare-бай:0.11 bare-бак:-0.42 bare-бал:0.29 bare-бам:-0.67 bare-бан:0.46 bare-бап:-0.22
bare-бар:0.13 bare-бас:-0.37 bare-бат:-0.14 bare-бе:0.49 bare-бей:-0.63 bare-бек:0.09 bare-бем:-0.33 bare-бен:-1.03 bare-беп:-0.06 bare-бер:-0.76
bare-бес:-0.91 bare-бет:0.71 bare-бйе:0.31 bare-боз:0.36 bare-бой:0.34 bare-бок:0.37 bare-бол:-0.29 bare-бса:-0.25 bare-бты:-0.38 bare-бу:-0.31
bare-бул:0.33 bare-бус:0.45 bare-бы:0.87 bare-бык:0.41 bare-был:0.24 bare-бым:-0.95 bare-бын:0.08 bare-бып:-0.32 bare-быр:0.48 bare-быс:0.28
bare-быт:0.12 bare-ва:0.34 bare-вал:0.19 bare-вам:-0.31 bare-ван:-0.32 bare-га:-0.13 bare-гай:0.24 bare-гал:-0.34 bare-гам:-0.16 bare-ган:-0.95
bare-гап:-0.31 bare-гар:-0.30 bare-гат:0.91 bare-гау:-0.25 bare-ге:-0.89 bare-гек:0.36 bare-ген:-0.05 bare-гер:0.63 bare-гет:0.27 bare-гзы:0.24
bare-гйа:0.33 bare-гса:-0.27 bare-гсе:-0.35 bare-гты:-0.71 bare-гу:-0.73 bare-гул:0.49 bare-гуы:-0.12 bare-гы:-0.09 bare-гыз:0.56 bare-гыл:0.25
bare-гым:-1.19 bare-гын:-3.40 bare-гып:-0.92 bare-гыс:0.22 bare-гыт:0.47 bare-гыш:1.44 bare-да:-0.64 bare-дай:-0.55 bare-дак:1.08 bare-дал:0.51
bare-дам:0.60 bare-дан:-0.17 bare-дап:-0.64 bare-дар:-0.13 bare-дас:0.67 bare-дат:0.32 bare-дау:-0.81 bare-дде:0.20 bare-де:-0.49 bare-дей:-0.48
bare-дел:0.28 bare-ден:-0.93 bare-деп:-0.56 bare-дер:-0.86 bare-дес:-0.09 bare-дет:0.17 bare-деу:-0.59 bare-дйа:0.30 bare-дйо:0.28 bare-дон:0.48
bare-доп:0.51 bare-ды:-0.67 bare-дыз:0.19 bare-дык:1.31 bare-дым:-0.14 bare-дыр:-0.34 bare-дыс:0.45 bare-ег:-0.46 bare-еге:-0.43 bare-егу:-0.33
bare-егы:0.18 bare-еде:-0.20 bare-еж:0.31 bare-еже:0.22 bare-ез:0.30 bare-ей:-1.04 bare-ейе:-0.34 bare-ейу:-0.26 bare-ек:-0.29 bare-еке:0.66
bare-екы:0.32 bare-ел:0.23 bare-еле:0.11 bare-елу:0.09 bare-елы:-0.17 bare-ем:-0.46 bare-ема:0.35 bare-еме:0.43 bare-емы:0.62 bare-ене:-0.39
bare-ент:0.55 bare-ену:-0.21 bare-ены:0.20 bare-еп:-1.47 bare-ере:-0.98 bare-ерт:-0.18 bare-еру:-0.63 bare-еры:0.16 bare-ес:-0.99 bare-есе:0.19
bare-ест:-0.52 bare-есу:-0.51 bare-есы:-0.43 bare-ет:-0.24 bare-ета:0.34 bare-ете:-0.82 bare-ету:-0.49 bare-еты:0.32 bare-еу:-1.11 bare-еш:0.92
bare-еше:0.19 bare-ешы:0.73 bare-жа:0.19 bare-жаб:-0.34 bare-жай:0.28 bare-жан:0.70 bare-жар:0.34 bare-жас:0.54 bare-жау:0.41 bare-же:0.40
bare-жег:-0.21 bare-жек:0.33 bare-жел:0.42 bare-жем:0.16 bare-жен:-0.32 bare-жер:0.25 bare-жол:-0.05 bare-жон:0.35 bare-жуз:0.20 bare-жуп:0.36
bare-жур:-0.24 bare-жут:-0.33 bare-жы:0.31 bare-жык:0.34 bare-жым:-0.35 bare-жын:0.09 bare-за:0.39 bare-зай:-0.34 bare-зак:0.32 bare-зал:0.37
bare-зам:-0.32 bare-зан:0.45 bare-зап:-0.30 bare-зар:-0.22 bare-зат:-0.13 bare-зау:-0.34 bare-зба:0.43 bare-збе:0.31 bare-зге:-0.07 bare-згы:-1.26
bare-зда:-0.06 bare-зде:-0.81 bare-зе:-0.81 bare-зен:0.49 bare-зер:-0.80 bare-зет:-0.28 bare-зйа:0.12 bare-зсе:-0.57 bare-зу:-0.49 bare-зуы:-0.20
bare-зша:0.39 bare-зше:-1.25 bare-зшы:0.48 bare-зы:1.11 bare-зык:0.25 bare-зым:-0.49 bare-зын:-0.53 bare-зып:-0.73 bare-зыр:-0.06 bare-йа:0.52
bare-йай:-0.29 bare-йак:0.47 bare-йам:-0.32 bare-йан:0.28 bare-йап:-0.30 bare-йар:0.05 bare-йау:-0.28 bare-йга:-1.33 bare-йге:0.11 bare-йгы:-0.14
bare-йда:-1.16 bare-йде:0.23 bare-йды:-0.54 bare-йе:0.30 bare-йек:0.09 bare-йем:-0.48 bare-йен:-0.53 bare-йер:0.06 bare-йет:0.63 bare-йза:0.39
bare-йла:-0.27 bare-йле:-0.55 bare-йна:-0.59 bare-йне:0.07 bare-йо:0.28 bare-йон:0.32 bare-йпа:0.21 bare-йра:0.26 bare-йса:-0.53 bare-йсе:-0.29
bare-йт:-0.52 bare-йта:-0.44 bare-йте:-0.33 bare-йту:-0.50 bare-йу:0.06 bare-йуы:-0.19 bare-йша:-1.24 bare-йше:-0.30 bare-йшы:0.62 bare-йы:1.29
bare-йыз:0.57 bare-йык:-2.46 bare-йыл:0.06 bare-йым:-0.47 bare-йын:-0.56 bare-йыр:-0.33 bare-йыт:0.28 bare-ка:0.19 bare-кай:-1.61 bare-как:0.35
bare-кал:0.52 bare-кам:-0.86 bare-кан:-0.16 bare-кап:0.11 bare-кар:-0.75 bare-кас:0.35 bare-кат:-0.07 bare-кау:-0.27 bare-ке:0.33 bare-кей:0.09
bare-кек:0.98 bare-кел:0.12 bare-кем:-0.46 bare-кен:-0.47 bare-кеп:-0.23 bare-кер:0.66 bare-кес:-0.25 bare-кет:-0.47 bare-кеу:-0.14 bare-кеш:0.61
bare-кйе:0.34 bare-кка:-1.62 bare-кке:-1.81 bare-ккы:-1.83 bare-ко:-0.28 bare-код:0.36 bare-коз:0.72 bare-кой:0.20 bare-кол:0.52 bare-кон:0.10
bare-кор:0.14 bare-кос:-0.08 bare-кот:0.36 bare-коу:-0.32 bare-кош:-0.34 bare-кпе:0.28 bare-кса:-0.50 bare-ксе:-0.33 bare-кта:-1.26 bare-кте:-1.06
bare-кты:-0.38 bare-куз:0.58 bare-куй:-0.32 bare-кул:0.33 bare-кун:0.64 bare-кус:0.52 bare-кут:-0.34 bare-куш:0.15 bare-кше:-0.17 bare-кшы:-0.69
bare-кы:-0.12 bare-кыз:-0.31 bare-кыл:0.38 bare-кым:0.85 bare-кын:0.23 bare-кып:0.30 bare-кыр:0.22 bare-кыс:0.35 bare-кыт:-0.34 bare-кыш:0.95
bare-ла:-0.22 bare-лай:-0.93 bare-лак:0.95 bare-лам:0.41 bare-лан:-0.18 bare-лап:-0.32 bare-лар:-2.10 bare-лас:0.12 bare-лау:-0.88 bare-лга:-0.20
bare-лге:-1.13 bare-лгы:-0.55 bare-лда:-1.54 bare-лде:-0.53 bare-лды:-0.77 bare-ле:-0.72 bare-леж:0.31 bare-лей:-1.05 bare-лек:0.31 bare-лел:0.31
bare-лем:0.34 bare-лен:0.50 bare-леп:-0.92 bare-лер:-2.13 bare-лес:-0.16 bare-лет:0.33 bare-леу:-0.80 bare-лжа:0.19 bare-лйа:0.58 bare-лке:0.53
bare-лла:0.13 bare-ллы:0.27 bare-лм:0.38 bare-лог:0.37 bare-лса:-0.80 bare-лсе:-0.59 bare-лт:-0.36 bare-лта:0.15 bare-лту:-0.08 bare-лу:-0.62
bare-луб:0.31 bare-луы:-0.61 bare-лша:-0.25 bare-лше:-1.12 bare-лшы:0.29 bare-лы:0.94 bare-лык:1.29 bare-лым:0.16 bare-лын:-0.72 bare-лып:-0.70
bare-лыс:0.88 bare-лыш:0.32 bare-ма:1.06 bare-маз:0.33 bare-май:-1.71 bare-мал:-0.28 bare-мам:-0.15 bare-ман:0.29 bare-мап:-1.27 bare-мар:-0.20
bare-мас:-1.19 bare-мат:0.31 bare-мау:-0.52 bare-маш:0.33 bare-мга:-0.66 bare-мге:-0.70 bare-мгы:-1.37 bare-мда:-0.21 bare-мде:-0.76 bare-ме:0.35
bare-мей:-0.26 bare-мек:-1.11 bare-мем:-0.71 bare-меп:-0.18 bare-мес:-0.12 bare-мет:0.77 bare-мйа:0.08 bare-мке:0.43 bare-мта:0.22 bare-му:-0.11
bare-муз:0.17 bare-мук:0.35 bare-мун:-0.10 bare-мша:0.10 bare-мше:-1.04 bare-мшы:0.27 bare-мы:0.11 bare-мыз:-0.06 bare-мыл:-0.34 bare-мым:-1.46
bare-мын:-0.40 bare-мып:-0.26 bare-мыр:0.49 bare-мыс:0.79 bare-мыт:-0.59 bare-на:0.06 bare-най:-0.20 bare-нак:0.80 bare-нал:-0.53 bare-нам:-0.67
bare-нан:-0.96 bare-нап:-0.98 bare-нар:-0.39 bare-нас:0.05 bare-нат:0.62 bare-нау:-0.58 bare-нбе:0.21 bare-нбы:0.60 bare-нга:-1.35 bare-нге:-1.22
bare-нгы:-1.16 bare-нда:-0.23 bare-нде:-0.50 bare-нды:-0.20 bare-не:-0.36 bare-нез:0.30 bare-ней:-0.33 bare-нек:0.72 bare-нем:-0.69 bare-нен:-0.64
bare-нер:-0.37 bare-нес:-0.34 bare-нет:0.34 bare-неш:0.29 bare-нйа:0.23 bare-нйе:0.43 bare-нк:0.32 bare-нса:-0.91 bare-нсе:-0.74 bare-нт:0.77
bare-нты:0.34 bare-ну:-0.88 bare-нуы:-0.20 bare-нша:-0.70 bare-нше:0.16 bare-ншы:1.31 bare-ны:0.56 bare-ныз:-0.97 bare-ный:0.29 bare-ным:-0.50
bare-нын:-0.58 bare-нып:-1.53 bare-ныр:-0.12 bare-ныс:0.42 bare-оба:0.23 bare-обе:0.18 bare-обы:0.62 bare-ога:-0.34 bare-оге:-0.28 bare-огу:-0.08
bare-огы:0.32 bare-од:0.36 bare-оже:0.13 bare-оз:0.55 bare-озе:-0.25 bare-озу:-0.14 bare-озы:0.40 bare-ой:0.19 bare-ойа:-0.70 bare-ойу:-0.61
bare-ойы:0.21 bare-ок:0.37 bare-ол:-0.07 bare-ола:0.13 bare-оле:-0.40 bare-олу:-0.73 bare-олы:0.29 bare-он:0.70 bare-она:-0.43 bare-оне:-0.51
bare-ону:-0.26 bare-оны:0.73 bare-оп:0.76 bare-ор:0.37 bare-ора:-0.32 bare-оре:0.50 bare-оры:0.71 bare-ос:-0.24 bare-оса:-0.38 bare-осе:-0.27
bare-осу:-0.40 bare-от:0.07 bare-ота:-0.10 bare-оте:-0.29 bare-оту:-0.38 bare-оты:0.63 bare-оу:-0.32 bare-ош:-0.34 bare-оше:-0.58 bare-ошу:-0.21
bare-па:0.73 bare-паз:0.79 bare-пай:-0.62 bare-пак:-1.04 bare-пал:0.43 bare-пам:-0.73 bare-пап:0.37 bare-пар:0.34 bare-пас:-1.91 bare-пат:0.48
bare-пау:-0.05 bare-пе:0.59 bare-пей:-1.15 bare-пек:-1.65 bare-пем:-0.60 bare-пен:-0.82 bare-пес:-1.55 bare-пеш:0.25 bare-пке:-0.48 bare-пон:0.32
bare-пта:-0.10 bare-пте:-0.47 bare-пша:0.08 bare-пше:-0.64 bare-пшы:0.72 bare-пыз:-0.87 bare-пыл:0.35 bare-пын:-0.87 bare-пыр:0.50 bare-пыт:0.35
bare-ра:-0.20 bare-раз:0.33 bare-рай:-0.46 bare-рак:1.33 bare-рал:0.70 bare-рам:-0.25 bare-ран:0.64 bare-рап:-0.32 bare-рар:-1.44 bare-рас:-0.14
bare-рат:-0.15 bare-рау:-0.87 bare-рба:0.06 bare-рбы:0.30 bare-рга:0.08 bare-рге:-0.38 bare-ргы:-0.39 bare-рд:0.18 bare-рда:0.05 bare-рде:-0.23
bare-рды:-1.22 bare-ре:-0.29 bare-рей:0.31 bare-рек:0.83 bare-рем:0.05 bare-рен:0.17 bare-рер:-1.44 bare-рет:-0.13 bare-рза:0.06 bare-рйа:0.53
bare-рка:-0.32 bare-рла:-0.33 bare-рле:-0.26 bare-рлы:0.44 bare-рма:0.52 bare-рме:0.37 bare-рна:0.30 bare-рне:0.33 bare-рол:0.11 bare-рот:0.30
bare-рпа:0.26 bare-рпе:0.14 bare-рса:-0.86 bare-рсе:-1.28 bare-рт:0.41 bare-рта:0.18 bare-рте:-0.65 bare-рту:-0.49 bare-рты:1.03 bare-ру:-0.97
bare-руа:-0.29 bare-рус:0.28 bare-руу:-0.25 bare-руы:-0.19 bare-рша:0.29 bare-рше:-1.43 bare-ршы:0.70 bare-ры:0.47 bare-рыз:0.48 bare-рык:1.17
bare-рыл:0.33 bare-рып:-1.25 bare-рыс:0.31 bare-рыш:0.75 bare-са:-1.64 bare-сай:-0.46 bare-сак:0.19 bare-сал:-0.34 bare-сан:0.13 bare-сап:-0.20
bare-сар:-0.11 bare-сат:0.60 bare-сау:-0.46 bare-се:-0.77 bare-сей:0.27 bare-сек:-0.15 bare-сел:0.38 bare-сен:-0.22 bare-сер:-0.34 bare-ска:0.45
bare-ске:-0.98 bare-скы:-1.62 bare-соз:0.68 bare-сой:-0.33 bare-сок:-0.31 bare-сол:0.17 bare-сон:0.07 bare-сот:0.16 bare-спе:0.32 bare-сса:-0.66
bare-ссе:-0.84 bare-ст:-0.25 bare-ста:-0.79 bare-сте:-0.98 bare-сту:-0.57 bare-сты:-1.45 bare-су:0.19 bare-суа:-0.30 bare-суз:0.34 bare-суу:-0.25
bare-суы:0.14 bare-сша:-1.55 bare-сше:-1.26 bare-сшы:0.55 bare-сы:0.33 bare-сык:0.79 bare-сым:0.14 bare-сын:-0.23 bare-сып:-0.82 bare-сыр:-0.41
bare-та:-0.46 bare-таб:-0.32 bare-таз:0.09 bare-тай:-0.63 bare-так:0.62 bare-тал:0.38 bare-там:-1.19 bare-тан:0.40 bare-тап:0.33 bare-тар:-0.42
bare-тас:0.77 bare-тау:-0.40 bare-те:-0.94 bare-тей:-1.68 bare-тек:0.11 bare-тем:-0.52 bare-тен:-0.22 bare-теп:-0.30 bare-тер:-1.08 bare-теу:-0.36
bare-теш:0.45 bare-тка:-0.12 bare-ткы:-1.53 bare-тог:-0.26 bare-той:0.25 bare-тон:0.12 bare-топ:0.35 bare-тор:0.54 bare-тот:0.36 bare-тпа:0.43
bare-тр:0.28 bare-тса:-0.63 bare-тсе:-1.18 bare-тта:-1.44 bare-тте:-0.98 bare-тты:-0.29 bare-туз:0.35 bare-тун:0.10 bare-тур:-0.39 bare-тус:0.54
bare-тша:-1.61 bare-тше:-1.29 bare-тшы:0.90 bare-ты:-0.22 bare-тыз:0.12 bare-тык:0.62 bare-тыл:-0.11 bare-тым:-0.63 bare-тын:-1.29 bare-тып:-0.77
bare-тыр:-0.46 bare-тыс:0.41 bare-уа:-0.64 bare-уан:-0.23 bare-уап:0.28 bare-уар:-0.57 bare-уат:-0.29 bare-уб:0.31 bare-уба:0.23 bare-уга:-0.11
bare-угы:0.33 bare-ует:0.37 bare-уза:-0.32 bare-узе:-0.47 bare-узу:-0.32 bare-узы:0.38 bare-уй:0.22 bare-уйа:0.08 bare-уйе:0.12 bare-уйу:-0.45
bare-уйы:0.28 bare-ук:-0.26 bare-ука:0.35 bare-уке:0.12 bare-ул:0.36 bare-ула:0.17 bare-уле:-0.30 bare-улу:-0.50 bare-улы:0.70 bare-ума:0.29
bare-ун:0.77 bare-уна:-0.09 bare-уны:0.57 bare-уп:0.37 bare-ур:-0.43 bare-ура:0.09 bare-урт:0.94 bare-уру:-0.36 bare-ус:1.07 bare-уса:-0.39
bare-усы:0.51 bare-ут:-0.75 bare-уте:-0.41 bare-уту:-0.47 bare-уу:-0.56 bare-уш:-0.13 bare-уша:-0.82 bare-уше:0.36 bare-ушу:-0.36 bare-ушы:-0.57
bare-уы:-0.21 bare-уык:0.19 bare-уыл:0.34 bare-уым:-0.20 bare-уын:-0.32 bare-уып:0.08 bare-уыр:-0.54 bare-уыс:0.42 bare-уыт:0.47 bare-уыш:0.81
bare-фр:0.06 bare-фыр:0.22 bare-хан:0.33 bare-хар:0.38 bare-хас:0.38 bare-хат:0.75 bare-хкы:-0.11 bare-хна:0.49 bare-хор:0.23 bare-хта:-0.06
bare-хты:-0.22 bare-хша:-0.12 bare-хшы:0.37 bare-хым:-0.07 bare-хын:-0.34 bare-хыт:0.48 bare-ша:0.21 bare-шай:0.35 bare-шак:0.79 bare-шал:-0.27
bare-шам:-1.35 bare-шан:-1.32 bare-шап:-0.23 bare-шар:-0.13 bare-ше:-0.10 bare-шег:-0.33 bare-шей:-0.32 bare-шек:0.67 bare-шел:0.31 bare-шем:-0.57
bare-шен:-0.67 bare-шеп:-0.24 bare-шер:-0.28 bare-шеу:-0.17 bare-шйе:0.34 bare-шка:-1.20 bare-шке:-1.19 bare-шкы:0.33 bare-шоп:0.51 bare-шса:-0.71
bare-шсе:-0.68 bare-шта:-1.30 bare-ште:-0.99 bare-шты:-1.64 bare-шу:-0.50 bare-шуы:-0.64 bare-шы:0.50 bare-шыг:-0.34 bare-шык:-0.06 bare-шыл:0.57
bare-шым:-2.44 bare-шын:-1.51 bare-шып:-0.98 bare-шыр:0.07 bare-шыт:0.17 bare-ыба:-0.28 bare-ыбе:0.25 bare-ыбы:0.19 bare-ыг:-0.34 bare-ыга:-2.41
bare-ыге:-1.48 bare-ыгу:-0.37 bare-ыгы:0.32 bare-ыда:-1.99 bare-ыде:-1.65 bare-ыже:0.27 bare-ызе:-0.35 bare-ызу:-0.16 bare-ызы:0.66 bare-ый:0.29
bare-ык:1.53 bare-ыка:0.35 bare-ыкы:-0.12 bare-ыл:0.75 bare-ыла:-0.67 bare-ыле:-0.62 bare-ылм:0.38 bare-ылы:1.01 bare-ыма:-2.50 bare-ыме:-1.74
bare-ымы:1.20 bare-ыну:-0.39 bare-ып:-1.33 bare-ыр:-0.27 bare-ыра:-0.73 bare-ыре:-0.19 bare-ырт:0.44 bare-ыру:-0.10 bare-ыры:0.98 bare-ыс:1.17
bare-ыса:-0.62 bare-ысе:-0.58 bare-ыст:0.36 bare-ысу:-0.48 bare-ысы:0.41 bare-ыт:0.23 bare-ыта:-0.98 bare-ытр:0.24 bare-ыту:-0.49 bare-ыфр:0.06
bare-ыш:0.38 bare-ыша:-0.94 bare-ыше:-1.37 bare-ышу:-0.43 bare-ышы:1.63 bare.1:0.68 bare.2:1.06 bare.3:0.55 bare_cm:0.42 bare_cr:0.36 bare_cv:0.06
bare_cy:-0.48 bare_vl:0.66 bare_vr:-0.24 bare_vt:0.58 bare_vv:-0.76 bare_vy:-0.07 caus#l:0.17 caus#m:0.08 caus#s:0.40 caus>:-0.87 caus>agent:-1.31
caus>ar:-0.81 caus>caus:-1.17 caus>causg:-0.43 caus>caust:-1.00 caus>cond:-1.48 caus>ghai:-0.61 caus>ghaly:-0.45 caus>ghan:-2.58 caus>inf:0.49
caus>ip:0.78 caus>let:-0.69 caus>letme:-0.81 caus>maq:-0.65 caus>mas:-0.86 caus>neg:-2.64 caus>pass:1.12 caus>past:1.35 caus>please:-0.85
caus>pres:0.73 caus>recp:-1.96 caus>refl:-1.91 caus>want:-0.73 caus_ct:1.74 caus_cv:2.72 caus_cy:1.18 caus_vl:2.39 caus_vm:-0.53 caus_vr:2.27
caus_vt:-0.52 caus_vy:1.53 caus_vz:1.50 causg#l:1.44 causg#m:1.63 causg#s:-0.21 causg>:-0.31 causg>agent:-0.22 causg>ar:-0.43 causg>caus:-0.17
causg>cond:-0.07 causg>ghai:-0.17 causg>ghaly:-0.14 causg>ghan:-0.38 causg>inf:-0.51 causg>ip:-0.45 causg>let:-0.13 causg>letme:-0.29 causg>maq:-0.14
causg>mas:-0.25 causg>neg:-0.55 causg>pass:-0.77 causg>past:1.78 causg>please:-0.37 causg>pres:-0.73 causg>recp:-0.09 causg>refl:-0.58
causg>want:-0.13 causg_ct:0.90 causg_cv:0.56 causg_cy:0.46 causg_vl:0.37 causg_vm:1.16 causg_vr:1.00 causg_vt:-0.06 causg_vy:0.83 causg_vz:0.70
causr:-1.64 causr#l:-0.88 causr#s:-0.96 causr>:-0.63 causr>ar:-0.30 causr>caus:-0.05 causr>causg:-0.08 causr>caust:-0.64 causr>cond:-0.48
causr>ghai:-0.15 causr>ghaly:-0.15 causr>ghan:-1.30 causr>inf:-0.97 causr>ip:-0.92 causr>letme:-0.10 causr>maq:-0.20 causr>mas:-0.66 causr>neg:-1.12
causr>pass:-0.39 causr>past:-0.48 causr>pres:-0.06 causr>recp:-1.02 causr>refl:-1.18 causr>want:-0.15 causr_ct:-0.80 causr_cy:-0.21 causr_vm:-1.41
causr_vt:-0.27 causr_vy:-0.12 causr_vz:-0.67 caust:-1.14 caust#m:-0.60 caust#s:-0.59 caust>:-1.42 caust>agent:-0.60 caust>ar:-0.73 caust>caus:-0.90
caust>causg:-0.70 caust>ghai:-0.18 caust>ghaly:-0.28 caust>ghan:-1.09 caust>inf:-0.62 caust>ip:-1.65 caust>let:-0.18 caust>letme:-0.37 caust>maq:-0.71
caust>mas:-0.99 caust>pass:-1.21 caust>past:1.32 caust>please:-0.62 caust>pres:-2.05 caust>presi:-0.49 caust>recp:-0.74 caust>refl:-0.64
caust_cv:-0.43 caust_cy:-0.57 caust_vl:0.12 caust_vr:-0.48 caust_vv:-0.51 caust_vy:-0.65 clash:-0.89 cond:0.47 cond#l:0.21 cond#m:0.40 cond#s:0.49
cond>pastp:0.79 cond_ct:1.70 cond_cy:1.05 cond_vl:2.18 cond_vm:1.31 cond_vr:0.77 cond_vt:1.42 cond_vy:1.70 cond_vz:1.24 dat:0.83 dat#l:0.06 dat#m:0.20
dat#s:-0.10 dat3:1.19 dat3>:1.19 dat>:0.83 dat_ct:-0.48 dat_cv:0.82 dat_cy:-0.32 dat_vl:0.57 dat_vm:0.93 dat_vt:1.46 dat_vy:0.11 evid:0.81 evid>:0.81
gen:1.50 gen#m:0.09 gen#s:0.37 gen>:1.50 gen_ct:0.70 gen_cv:-0.57 gen_vl:0.99 gen_vr:0.11 gen_vt:1.15 gen_vv:0.25 gen_vy:0.52 gen_vz:0.17 ghai:0.08
ghai#l:0.72 ghai#m:0.15 ghai#s:0.58 ghai>:0.08 ghai_ct:0.94 ghai_cv:-0.19 ghai_cy:0.54 ghai_vl:1.56 ghai_vm:0.93 ghai_vr:0.35 ghai_vt:0.81
ghai_vy:0.76 ghai_vz:0.22 ghaly:0.81 ghaly#l:1.78 ghaly#m:1.18 ghaly#s:0.31 ghaly>:0.89 ghaly>iam:-0.53 ghaly>weare:-0.26 ghaly_ct:1.08 ghaly_cv:-0.12
ghaly_cy:-0.10 ghaly_vl:0.99 ghaly_vm:0.95 ghaly_vr:0.44 ghaly_vt:1.00 ghaly_vy:0.98 ghaly_vz:0.60 ghan:1.43 ghan#m:0.45 ghan#s:0.77 ghan>:0.75
ghan>abl:1.80 ghan>acc:1.39 ghan>as:-0.74 ghan>dat:1.51 ghan>gen:0.62 ghan>ghanp:0.88 ghan>iam:2.38 ghan>ins:-0.33 ghan>like:-0.87 ghan>loc:1.21
ghan>lyk:2.59 ghan>my:-1.15 ghan>niki:-0.27 ghan>our:-1.04 ghan>plural:-0.10 ghan>weare:-0.74 ghan>youare:2.81 ghan>youare2:1.56 ghan>your:-0.69
ghan>yours:-0.99 ghan_ct:0.60 ghan_cv:0.36 ghan_cy:0.55 ghan_vl:0.23 ghan_vm:0.41 ghan_vr:0.05 ghan_vy:1.76 ghan_vz:0.60 ghanp:0.32 ghanp>:0.32
ghy#m:-0.78 ghy#s:-0.60 ghy>:0.66 ghy>abl:-0.51 ghy>acc:-0.92 ghy>as:-0.55 ghy>dat:-0.95 ghy>gen:-2.28 ghy>iam:-0.65 ghy>ins:-1.14 ghy>its:-1.68
ghy>like:-0.52 ghy>loc:-0.54 ghy>my:-1.32 ghy>niki:-0.11 ghy>plural:-1.20 ghy>weare:-0.31 ghy>youare:-0.48 ghy>your:-1.43 ghy>yours:-1.06 ghy_ct:0.93
ghy_cv:-1.12 ghy_cy:-0.07 ghy_vl:-0.06 ghy_vr:-0.16 ghy_vt:0.38 ghy_vy:0.38 ghy_vz:1.49 iam:0.58 iam#m:0.29 iam#s:0.20 iam>:0.58 iam_ct:1.06
iam_cy:0.68 iam_vl:1.58 iam_vm:0.51 iam_vr:0.09 iam_vt:0.96 iam_vv:-0.52 iam_vy:-0.20 iam_vz:1.50 imperative:-0.38 imperative#m:-0.63
imperative#s:0.13 imperative_cm:-0.42 imperative_cr:-0.36 imperative_ct:0.16 imperative_cv:-0.36 imperative_cy:-0.46 imperative_vl:0.34
imperative_vm:-0.07 imperative_vr:-0.27 imperative_vt:-0.47 imperative_vv:-0.31 imperative_vy:-1.11 inf:1.32 inf#l:0.24 inf#m:0.64 inf#s:0.12
inf>:0.66 inf>abl:1.19 inf>acc:1.68 inf>as:-0.43 inf>dat:1.46 inf>gen:1.36 inf>iam:-0.48 inf>its:0.60 inf>like:-0.48 inf>loc:1.32 inf>my:-1.09
inf>our:-1.03 inf>plural:-1.37 inf>weare:-0.43 inf>youare:-0.62 inf>your:-0.92 inf>yours:-0.92 inf_ct:1.77 inf_cv:-0.21 inf_cy:1.15 inf_vl:-0.05
inf_vm:2.41 inf_vr:0.39 inf_vt:1.99 inf_vy:-0.84 inf_vz:1.32 ins:0.98 ins#l:0.06 ins#m:0.21 ins#s:0.78 ins>:0.98 ins_ct:0.32 ins_cv:0.92 ins_vl:1.09
ins_vr:-0.47 ins_vt:1.39 ins_vy:0.34 ins_vz:0.68 ip:1.25 ip#l:-0.42 ip#m:0.35 ip#s:-0.10 ip>:0.83 ip>evid:0.81 ip>iam:2.62 ip>weare:-0.70
ip>youare:-0.25 ip_ct:0.37 ip_cv:0.54 ip_cy:0.75 ip_vl:-0.36 ip_vm:-0.86 ip_vr:-0.08 ip_vt:-0.51 ip_vv:-0.45 ip_vy:-0.65 ip_vz:0.54 its#m:0.18
its#s:0.07 its>abl3:1.09 its>acc3:0.13 its>as3:-0.89 its>dat3:1.19 its>gen:1.09 its>iam:0.19 its>ins:1.65 its>like3:0.44 its>loc3:1.36
its>youare:-0.59 its_cl:-0.22 its_cm:-0.18 its_ct:-0.48 its_cv:2.33 its_cy:-0.40 its_cz:-0.21 its_vl:0.79 its_vm:0.56 its_vt:0.22 its_vv:-0.42
its_vy:-0.27 its_vz:1.07 let:0.37 let#l:0.08 let#m:0.82 let#s:0.46 let>:0.37 let_ct:1.22 let_cy:-0.59 let_vl:1.49 let_vm:0.49 let_vr:0.51 let_vt:2.27
let_vv:-0.46 let_vy:-0.29 let_vz:0.58 letme:0.28 letme#l:0.52 letme#m:0.66 letme#s:0.52 letme>:0.28 letme_cl:-0.84 letme_cm:-0.89 letme_ct:-0.45
letme_cv:-0.16 letme_cy:0.68 letme_vl:0.62 letme_vm:1.00 letme_vr:1.03 letme_vt:1.52 letme_vv:-0.83 letme_vy:1.36 letme_vz:-0.26 like:-0.19
like#l:0.39 like#m:0.10 like#s:-0.53 like3:0.44 like3>:1.07 like3>acc:-0.49 like3>iam:-0.64 like3>its:-0.46 like3>weare:-0.48 like3>youare:-0.56
like3>youare2:-0.38 like>:0.66 like>abl:-0.65 like>acc:-1.24 like>as:-0.39 like>dat:-0.67 like>gen:-0.56 like>iam:-1.56 like>its:-1.75 like>like:-0.38
like>loc:-0.53 like>my:-0.90 like>our:-0.68 like>plural:-1.77 like>weare:-1.18 like>youare:-1.32 like>youare2:-1.41 like>your:-0.82 like>yours:-0.72
like_ct:1.09 like_cv:2.06 like_cy:0.13 like_vl:0.14 like_vm:-0.47 like_vr:0.83 like_vt:0.23 like_vy:1.73 like_vz:1.58 link:0.11 loc:0.49 loc#l:0.16
loc#m:0.69 loc#s:0.14 loc3:1.36 loc3>:0.80 loc3>ghy:1.40 loc3>youare:-0.59 loc>:0.46 loc>ghy:0.67 loc>iam:-0.67 loc>weare:-0.99 loc>youare:-1.64
loc>youare2:-0.57 loc_ct:1.23 loc_cv:1.66 loc_cy:-0.12 loc_vl:-0.27 loc_vm:0.08 loc_vt:0.80 loc_vv:-1.11 loc_vy:0.58 loc_vz:0.10 lyk:-0.57 lyk>:1.14
lyk>abl:1.13 lyk>acc:-0.33 lyk>as:-0.33 lyk>dat:-0.32 lyk>gen:-0.34 lyk>iam:-0.33 lyk>like:-0.32 lyk>loc:-0.57 lyk>plural:-1.89 lyk>weare:-0.31
maq:-0.09 maq#l:0.99 maq#m:1.60 maq#s:-0.71 maq>:1.50 maq>abl:-0.60 maq>acc:-0.82 maq>as:-0.59 maq>dat:-0.49 maq>gen:-0.92 maq>iam:-0.63 maq>ins:-0.32
maq>its:-0.89 maq>like:-0.63 maq>loc:-0.93 maq>my:-0.82 maq>niki:-0.22 maq>our:-0.60 maq>plural:-1.17 maq>weare:-0.24 maq>youare:-0.19 maq>your:-0.55
maq>yours:-0.61 maq_ct:1.26 maq_cv:-0.55 maq_cy:0.64 maq_vl:1.59 maq_vm:1.66 maq_vr:0.32 maq_vt:0.46 maq_vy:-0.43 maq_vz:0.20 mas:-0.29 mas#l:0.26
mas#m:0.56 mas>:1.77 mas>abl:-0.29 mas>acc:-0.36 mas>as:-0.28 mas>dat:-0.27 mas>gen:-0.28 mas>iam:-0.28 mas>ins:-0.30 mas>its:-2.33 mas>like:-0.34
mas>loc:-0.41 mas>my:-0.74 mas>niki:-0.24 mas>our:-0.33 mas>plural:-0.97 mas>weare:-0.23 mas>your:-0.26 mas>yours:-0.38 mas_ct:0.59 mas_cv:0.09
mas_cy:0.34 mas_vl:-0.68 mas_vm:1.39 mas_vr:0.48 mas_vt:0.66 mas_vy:0.87 mas_vz:-0.18 my#l:0.77 my#m:0.35 my#s:-0.51 my>abl:-1.21 my>acc:1.33
my>as:-1.32 my>dat1:0.51 my>gen:0.72 my>iam:-1.79 my>ins:1.27 my>like:-1.67 my>loc:0.87 my>niki:-0.47 my_ct:0.71 my_vl:-0.21 my_vm:2.12 my_vr:0.14
my_vt:1.39 my_vv:1.08 my_vy:1.49 my_vz:0.93 neg:0.08 neg#l:0.41 neg#m:0.61 neg#s:0.26 neg>:-2.39 neg>agent:-0.68 neg>cond:1.46 neg>ghai:-0.29
neg>ghaly:-0.32 neg>ghan:1.56 neg>inf:0.81 neg>ip:0.52 neg>let:1.55 neg>letme:-0.45 neg>maq:-0.45 neg>past:3.25 neg>please:1.38 neg>pres:1.07
neg>want:-2.47 neg_ct:1.68 neg_cv:0.30 neg_cy:0.33 neg_vl:0.44 neg_vm:1.65 neg_vr:-0.15 neg_vt:1.53 neg_vv:-0.33 neg_vy:1.37 neg_vz:0.46 niki:1.19
niki#l:1.15 niki#m:1.10 niki#s:1.04 niki>:1.19 niki_ct:0.16 niki_cv:1.18 niki_vl:0.32 niki_vm:1.16 niki_vr:0.68 niki_vt:0.63 niki_vy:0.27 niki_vz:0.69
noun#2:-0.95 noun#3:0.16 noun#4:-0.17 noun#5:0.20 noun#6:0.15 noun#7:0.13 noun+noun:1.99 noun+verb:-1.31 noun.1:0.14 noun.2:0.33 noun_cl:-0.22
noun_cm:-0.18 noun_ct:-0.41 noun_cy:0.06 noun_cz:-0.21 noun_vl:0.25 noun_vm:0.22 noun_vt:0.52 noun_vv:-0.35 noun_vy:0.13 our:0.60 our#l:1.07
our#m:1.58 our>:0.32 our>abl:-0.26 our>acc:1.13 our>as:-0.27 our>dat:0.16 our>gen:1.07 our>iam:-0.21 our>ins:-0.25 our>like:-0.25 our>loc:1.15
our>niki:-0.20 our_ct:2.31 our_cv:0.14 our_vl:1.58 our_vm:2.30 our_vr:0.10 our_vt:2.67 our_vv:0.57 our_vy:2.04 our_vz:1.16 pass#l:0.66 pass#s:-0.14
pass>:-1.61 pass>agent:-0.96 pass>ar:-0.52 pass>caus:-0.82 pass>causg:-0.83 pass>caust:-0.68 pass>cond:-0.70 pass>ghai:-0.66 pass>ghaly:-0.77
pass>ghan:0.91 pass>inf:0.96 pass>ip:0.85 pass>let:-0.69 pass>letme:-1.11 pass>maq:-0.80 pass>mas:-1.33 pass>neg:-0.09 pass>pass:-1.51 pass>past:1.01
pass>please:-1.18 pass>pres:1.12 pass>presi:-1.15 pass>recp:-1.67 pass>refl:-1.74 pass>want:-1.43 pass_cv:-0.54 pass_cz:-0.20 pass_vl:2.15
pass_vm:0.33 pass_vr:0.87 pass_vt:1.56 pass_vv:1.83 pass_vy:-0.35 pass_vz:-0.83 past:0.64 past#l:-0.12 past#m:0.41 past#s:1.76 past>:0.78
past>pastp:0.30 past_ct:0.41 past_cv:2.12 past_cy:-0.40 past_vl:-0.19 past_vm:-0.37 past_vr:0.54 past_vt:-0.15 past_vv:-0.46 past_vy:0.07
past_vz:-0.62 pastp:0.18 pastp>:0.18 please#m:0.59 please#s:0.78 please_ct:-0.66 please_cy:-0.18 please_vl:1.39 please_vm:0.93 please_vr:1.37
please_vt:0.45 please_vv:0.46 please_vy:-0.18 please_vz:-0.38 plural#l:0.36 plural#m:0.51 plural#s:0.70 plural>abl:2.66 plural>acc:2.83
plural>as:-0.25 plural>dat:2.30 plural>gen:2.71 plural>iam:-1.96 plural>ins:1.89 plural>its:2.53 plural>like:-0.27 plural>loc:2.33 plural>my:2.72
plural>niki:-0.21 plural>our:3.02 plural>weare:-1.97 plural>youare:-2.23 plural>your:-0.30 plural>yours:-0.38 plural_ct:2.55 plural_cv:2.22
plural_cy:1.30 plural_vl:1.47 plural_vm:0.22 plural_vr:1.86 plural_vt:1.30 plural_vy:1.20 pres#l:-0.09 pres#s:0.86 pres>:-0.53 pres>presm:-1.27
pres>presp:1.44 pres>tyn:0.25 pres_cl:-1.54 pres_cm:-2.19 pres_cr:-0.92 pres_ct:-0.95 pres_cy:-0.36 pres_cz:-0.86 pres_vl:-0.15 pres_vm:-0.24
pres_vr:0.31 pres_vt:0.25 pres_vy:0.90 pres_vz:0.48 presi:-0.61 presi#m:-1.06 presi#s:-0.19 presi>:-1.26 presi>presp:-0.52 presi_cy:-0.60
presi_cz:-0.13 presi_vl:-1.27 presi_vt:-0.48 presi_vy:-0.80 presi_vz:-0.65 presm:-0.48 presm>:-0.48 presp:0.91 presp>:0.91 recp:-0.25 recp#s:-0.74
recp>:-1.98 recp>agent:-1.07 recp>ar:-1.60 recp>caus:-3.35 recp>causg:-1.04 recp>cond:-0.89 recp>ghai:-0.55 recp>ghaly:-0.78 recp>ghan:-2.58
recp>inf:-1.66 recp>ip:1.12 recp>let:-0.36 recp>letme:-0.60 recp>maq:-1.00 recp>mas:-0.93 recp>neg:-1.17 recp>pass:-1.88 recp>past:1.09 recp>pres:1.28
recp>presi:-0.70 recp>recp:-1.63 recp>refl:-1.41 recp>want:-0.62 recp_cm:-0.54 recp_ct:0.78 recp_cv:-1.24 recp_vl:1.04 recp_vm:0.63 recp_vr:-0.41
recp_vt:0.68 recp_vv:0.27 recp_vy:0.70 recp_vz:1.49 refl#s:-0.36 refl>:-0.66 refl>agent:-1.11 refl>ar:-2.04 refl>caus:-2.14 refl>causg:-0.85
refl>cond:-1.33 refl>ghai:-0.91 refl>ghaly:-0.87 refl>ghan:0.84 refl>inf:-1.73 refl>ip:0.82 refl>letme:-1.30 refl>maq:-0.92 refl>mas:-1.12
refl>neg:-1.63 refl>pass:-2.88 refl>past:0.80 refl>please:-1.54 refl>pres:0.75 refl>presi:-0.70 refl>recp:-1.48 refl>refl:-0.90 refl>want:-1.56
refl_cl:-0.16 refl_cv:-1.13 refl_cy:-0.35 refl_cz:-0.18 refl_vl:0.94 refl_vm:0.14 refl_vr:0.25 refl_vv:-0.67 refl_vz:0.70 tyn:0.30 tyn>:1.56
tyn>acc:-1.04 tyn>gen:-1.52 tyn>ghanp:-0.34 tyn>iam:3.31 tyn>its:-0.99 tyn>like:-1.13 tyn>loc:-1.03 tyn>lyk:-2.02 tyn>plural:-1.07 tyn>youare:3.58
tyn>youare2:2.11 tyn>your:-0.08 verb#2:-0.19 verb#4:0.29 verb#7:-0.08 verb#8:-0.51 verb+noun:-0.90 verb+verb:2.27 verb.3:-0.30 verb.4:-0.38
verb_cl:-0.98 verb_cr:-1.03 verb_cv:-0.20 verb_cy:-0.36 verb_cz:-1.06 verb_vv:-0.39 want:-0.32 want#m:-0.38 want#s:-0.19 want>:-1.76 want>abl:-0.59
want>acc:-0.73 want>as:-0.46 want>dat:-0.85 want>gen:-1.97 want>iam:-0.57 want>ins:-1.40 want>its:2.38 want>like:-0.44 want>loc:-0.94 want>my:-1.19
want>niki:-0.10 want>plural:-0.82 want>weare:-0.12 want>your:-1.24 want>yours:-0.90 want_ct:1.09 want_cv:-0.05 want_cy:-0.60 want_vl:-0.39
want_vm:-0.47 want_vt:0.37 want_vy:0.44 want_vz:0.47 weare:0.18 weare#l:0.10 weare#s:1.05 weare>:0.18 weare_ct:0.87 weare_cv:-0.41 weare_cy:0.58
weare_vl:1.66 weare_vm:2.62 weare_vt:2.14 weare_vv:0.20 weare_vz:1.70 youare#m:-0.42 youare#s:-0.93 youare_ct:-0.50 youare_cy:-0.42 youare_vl:-0.55
youare_vr:-0.36 youare_vt:-1.00 youare_vv:-0.16 youare_vy:-0.34 youare_vz:-0.27 your:-0.31 your#m:-0.11 your#s:-0.98 your>:-0.06 your>abl:-1.64
your>acc:-2.77 your>as:-1.39 your>gen:0.54 your>iam:-0.07 your>ins:-1.01 your>like:-1.27 your>loc:-1.63 your>niki:-0.10 your_ct:0.23 your_cv:-0.55
your_cy:0.24 your_vl:0.97 your_vm:1.36 your_vr:-0.07 your_vt:0.84 your_vv:-0.43 your_vy:-0.11 your_vz:1.64 yours:0.08 yours#l:0.60 yours#m:0.32
yours#s:-0.08 yours>:0.08 yours>abl:-0.30 yours>acc:2.12 yours>as:-0.22 yours>dat:-0.50 yours>gen:-0.51 yours>iam:-0.07 yours>like:-0.16
yours>loc:-0.41 yours_ct:-0.28 yours_cy:0.33 yours_vl:1.27 yours_vm:1.66 yours_vr:0.87 yours_vt:1.38 yours_vv:0.45 yours_vy:0.79 yours_vz:1.59
`
