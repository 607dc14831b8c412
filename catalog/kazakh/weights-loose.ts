/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const looseWeights = `
abl:0.71 abl#l:0.65 abl3:0.95 abl3>:0.95 abl>:0.71 abl_ct:-0.21 abl_cv:1.62 abl_cy:-0.15 abl_vl:0.45 abl_vm:0.87
abl_vt:0.22 abl_vy:-0.23 abl_vz:0.71 acc:0.05 acc#m:-0.37 acc#s:0.56 acc3:0.09 acc3>:0.09 acc>:0.05 acc_ct:-0.26
acc_cv:0.99 acc_vl:-0.46 acc_vt:0.12 acc_vv:-0.65 acc_vy:0.55 agent:-1.13 agent#m:-0.70 agent#s:0.32 agent>:0.58
agent>abl:-1.18 agent>acc:-1.54 agent>as:-0.71 agent>dat:-1.55 agent>gen:-1.66 agent>iam:-0.84 agent>ins:-0.79
agent>its:-1.91 agent>like:-0.64 agent>loc:-1.45 agent>my:-0.65 agent>niki:-0.34 agent>plural:-0.71
agent>youare:-0.32 agent>your:-0.87 agent>yours:-0.70 agent_ct:1.12 agent_cv:-0.28 agent_cy:0.46 agent_vl:0.36
agent_vr:-0.44 agent_vt:0.18 agent_vy:0.96 agent_vz:-0.40 ar:-0.05 ar#s:-0.40 ar>acc:-0.41 ar>as:-0.63 ar>dat:-0.24
ar>gen:-0.59 ar>iam:-0.23 ar>ins:-0.26 ar>its:-0.19 ar>like:-0.95 ar>my:-0.20 ar>niki:-0.10 ar>plural:-0.25
ar>weare:-0.10 ar>youare:-0.29 ar>your:-0.67 ar>yours:-0.92 ar_cm:-0.53 ar_cy:0.52 ar_vm:0.54 ar_vr:1.39 ar_vt:0.19
ar_vv:-1.16 ar_vy:0.85 ar_vz:0.29 as:-0.07 as#l:1.32 as#m:-0.08 as#s:0.17 as3:-0.80 as3>:-0.80 as>:-0.07 as_ct:0.87
as_cv:0.93 as_cy:0.46 as_vl:0.41 as_vm:0.69 as_vr:0.70 as_vt:0.05 as_vy:1.54 as_vz:-0.14 bare#2:-0.42 bare#3:0.28
bare#5:0.55 bare#6:0.24 bare#7:0.11 bare+noun:3.12 bare+verb:-1.04 bare-аб:-0.46 bare-абу:-0.15 bare-абы:0.17
bare-ава:0.28 bare-агу:-0.12 bare-ада:-0.66 bare-ажы:0.14 bare-аз:0.67 bare-аза:0.33 bare-азы:0.15 bare-ай:-0.49
bare-айа:-0.32 bare-айт:-0.65 bare-айу:0.43 bare-айы:0.68 bare-ака:0.56 bare-акы:0.33 bare-ал:-0.28 bare-ала:-0.23
bare-алт:-0.35 bare-алу:-0.81 bare-алы:-0.16 bare-ам:-0.19 bare-ама:0.91 bare-аму:-0.29 bare-амы:-0.48 bare-ана:0.38
bare-анк:0.31 bare-ант:0.40 bare-ану:-0.05 bare-аны:0.20 bare-ап:-0.66 bare-апа:0.38 bare-ар:-0.78 bare-ара:-0.20
bare-арт:-0.25 bare-ару:-0.49 bare-ары:-0.08 bare-ас:-0.69 bare-аса:-0.38 bare-асу:0.16 bare-асы:0.13 bare-ат:0.09
bare-ата:-0.91 bare-ате:0.54 bare-атр:0.08 bare-ату:-0.34 bare-аты:0.73 bare-ау:-0.16 bare-ауа:-0.23 bare-ауй:0.20
bare-ауу:-0.28 bare-ауы:-0.21 bare-аш:-0.50 bare-аша:-0.71 bare-ашы:0.45 bare-ба:0.39 bare-бай:0.45 bare-бак:-0.48
bare-бал:0.51 bare-бам:-0.57 bare-бан:-0.08 bare-бап:-0.11 bare-бар:-0.24 bare-бас:0.17 bare-бат:-0.22 bare-бе:0.45
bare-бей:-0.91 bare-бем:-0.34 bare-бен:-1.10 bare-беп:-0.14 bare-бер:-0.64 bare-бес:-0.69 bare-бет:0.71
bare-бйе:0.23 bare-боз:0.33 bare-бой:0.32 bare-бок:0.38 bare-бол:-0.28 bare-бса:-0.26 bare-бты:-0.45 bare-бу:-0.20
bare-бул:0.35 bare-бус:0.22 bare-бы:0.98 bare-быз:-0.08 bare-бык:0.40 bare-был:0.11 bare-бым:-0.74 bare-бын:0.08
bare-бып:-0.34 bare-быр:0.63 bare-быс:0.42 bare-быт:0.15 bare-ва:0.28 bare-вам:-0.32 bare-ван:-0.32 bare-га:-0.06
bare-гай:0.26 bare-гал:-0.32 bare-ган:-0.59 bare-гап:-0.23 bare-гар:-0.17 bare-гат:0.60 bare-гау:-0.09 bare-ге:-0.69
bare-гек:0.20 bare-ген:-0.16 bare-гер:0.18 bare-гет:0.16 bare-гзы:0.28 bare-гйа:0.29 bare-гса:-0.16 bare-гсе:-0.47
bare-гты:-0.50 bare-гу:-0.52 bare-гул:0.40 bare-гы:0.77 bare-гыз:0.42 bare-гыл:0.27 bare-гым:-1.99 bare-гын:-3.61
bare-гып:-0.80 bare-гыс:0.19 bare-гыт:0.48 bare-гыш:0.69 bare-да:-0.82 bare-дай:-0.36 bare-дак:0.79 bare-дал:0.38
bare-дам:0.86 bare-дап:-0.85 bare-дар:-0.44 bare-дас:0.24 bare-дат:0.36 bare-дау:-0.67 bare-де:-0.71 bare-дей:-0.14
bare-дел:0.18 bare-ден:-0.88 bare-деп:-0.66 bare-дер:-0.65 bare-дет:0.06 bare-деу:-0.39 bare-дйа:0.34 bare-дйо:0.10
bare-дон:0.35 bare-доп:0.35 bare-ды:-1.16 bare-дык:1.18 bare-дым:-0.29 bare-дыр:-0.34 bare-дыс:0.19 bare-ег:-0.47
bare-еге:-0.69 bare-егу:-0.45 bare-егы:-0.56 bare-еде:-0.25 bare-еж:0.19 bare-еже:0.20 bare-ез:0.13 bare-ей:-0.82
bare-ейе:-0.30 bare-ейт:-0.12 bare-ейу:-0.10 bare-ек:-0.62 bare-еке:0.62 bare-екы:0.32 bare-еле:-0.19 bare-елу:0.07
bare-елы:-0.09 bare-ем:-0.26 bare-ема:0.26 bare-еме:0.25 bare-емы:0.44 bare-ен:-0.10 bare-ене:-0.51 bare-ент:0.44
bare-ену:-0.06 bare-ены:-0.09 bare-еп:-1.46 bare-ер:-0.78 bare-ере:-0.95 bare-ерт:-0.44 bare-еру:-0.71 bare-еры:0.09
bare-ес:-1.05 bare-есе:0.05 bare-ест:-0.42 bare-есу:-0.45 bare-есы:-0.17 bare-ет:-0.34 bare-ета:0.51 bare-ете:-0.64
bare-ету:-0.38 bare-еты:0.56 bare-еу:-0.76 bare-еуы:-0.17 bare-еш:0.91 bare-еше:0.15 bare-ешы:0.62 bare-жа:0.07
bare-жаб:-0.29 bare-жай:0.47 bare-жан:0.43 bare-жар:0.33 bare-жас:0.35 bare-жау:0.35 bare-же:0.25 bare-жег:-0.30
bare-жек:0.33 bare-жел:0.48 bare-жем:0.11 bare-жен:-0.26 bare-жер:0.59 bare-жет:-0.22 bare-жйы:0.11 bare-жол:-0.27
bare-жон:0.18 bare-жуп:0.19 bare-жур:-0.26 bare-жут:-0.29 bare-жы:0.14 bare-жык:0.34 bare-жым:-0.32 bare-жын:-0.23
bare-за:0.23 bare-зай:-0.35 bare-зак:0.29 bare-зал:0.35 bare-зам:-0.34 bare-зан:0.30 bare-зап:-0.35 bare-зар:-0.34
bare-зат:-0.28 bare-зау:-0.32 bare-зба:0.28 bare-збе:0.28 bare-зде:-0.44 bare-зды:-0.15 bare-зе:-0.72 bare-зен:0.29
bare-зер:-0.88 bare-зет:0.13 bare-зсе:-0.47 bare-зу:-0.51 bare-зша:0.40 bare-зше:-1.39 bare-зшы:0.40 bare-зы:0.62
bare-зык:0.31 bare-зыл:0.25 bare-зым:-0.44 bare-зын:-1.35 bare-зып:-0.51 bare-зыр:-0.08 bare-йа:-0.21 bare-йай:-0.32
bare-йак:0.46 bare-йам:-0.37 bare-йан:0.20 bare-йап:-0.25 bare-йар:-0.45 bare-йат:0.06 bare-йау:-0.23 bare-йга:-1.67
bare-йге:0.28 bare-йгы:0.25 bare-йда:-1.41 bare-йде:0.09 bare-йды:-0.77 bare-йе:0.18 bare-йем:-0.38 bare-йен:-0.52
bare-йет:0.71 bare-йза:0.43 bare-йла:-0.33 bare-йле:-0.52 bare-йна:-0.62 bare-йо:0.10 bare-йон:0.22 bare-йпа:0.19
bare-йра:0.34 bare-йса:-0.50 bare-йсе:-0.24 bare-йт:-0.50 bare-йта:-0.11 bare-йте:-0.35 bare-йту:-0.32
bare-йша:-1.22 bare-йше:-0.28 bare-йшы:0.40 bare-йы:0.95 bare-йыз:0.28 bare-йык:-2.02 bare-йыл:-0.22 bare-йым:-0.99
bare-йын:-0.55 bare-йып:-0.23 bare-йыр:-0.48 bare-йыс:0.08 bare-йыт:0.31 bare-ка:0.13 bare-кай:-0.99 bare-как:0.29
bare-кал:0.39 bare-кам:-0.75 bare-кан:0.12 bare-кап:0.22 bare-кар:-0.74 bare-кас:0.56 bare-кау:-0.30 bare-кей:-0.17
bare-кек:1.04 bare-кел:-0.09 bare-кем:-0.81 bare-кен:-0.94 bare-кеп:-0.10 bare-кер:0.78 bare-кес:-0.22
bare-кет:-0.28 bare-кеш:0.57 bare-кйа:0.21 bare-кйе:0.24 bare-кка:-2.10 bare-кке:-2.00 bare-ко:-0.22 bare-код:0.27
bare-коз:0.38 bare-кой:0.27 bare-кол:0.67 bare-кон:0.07 bare-кот:0.35 bare-коу:-0.25 bare-кош:-0.22 bare-кпе:0.29
bare-кса:-0.41 bare-ксе:-0.42 bare-кта:-0.91 bare-кте:-0.77 bare-кты:-0.60 bare-куз:0.34 bare-куй:-0.28
bare-кул:0.30 bare-кун:0.62 bare-кус:0.21 bare-кут:-0.35 bare-куш:0.17 bare-кша:0.13 bare-кше:-0.30 bare-кшы:-0.63
bare-кы:0.43 bare-кыз:-0.25 bare-кыл:0.30 bare-кым:0.66 bare-кын:0.33 bare-кып:0.27 bare-кыс:0.55 bare-кыт:-0.31
bare-кыш:0.58 bare-ла:-0.34 bare-лай:-0.66 bare-лак:0.97 bare-лам:0.30 bare-лап:-0.30 bare-лар:-2.00 bare-лас:-0.40
bare-лау:-0.54 bare-лга:-0.35 bare-лге:-0.90 bare-лгы:0.48 bare-лда:-1.36 bare-лде:-0.77 bare-лды:-1.65
bare-ле:-0.66 bare-леж:0.19 bare-лей:-1.26 bare-лек:0.22 bare-лел:0.19 bare-лем:0.30 bare-лен:0.58 bare-леп:-1.00
bare-лер:-1.72 bare-лес:-0.29 bare-лет:0.21 bare-леу:-0.85 bare-лжа:0.07 bare-лйа:0.44 bare-лке:0.40 bare-лкы:0.07
bare-лм:0.22 bare-лог:0.23 bare-лса:-0.47 bare-лсе:-0.53 bare-лт:-0.35 bare-лта:0.32 bare-лу:-0.41 bare-луб:0.20
bare-луы:-0.32 bare-лша:-0.31 bare-лше:-1.15 bare-лшы:0.18 bare-лы:0.73 bare-лык:1.31 bare-лым:0.30 bare-лын:-0.22
bare-лып:-0.58 bare-лыс:0.77 bare-лыш:0.25 bare-ма:0.51 bare-маз:0.24 bare-май:-1.33 bare-мак:-0.10 bare-мал:0.16
bare-мам:-0.94 bare-ман:0.20 bare-мап:-0.54 bare-мар:-0.31 bare-мас:-1.17 bare-мат:0.13 bare-мау:-0.27 bare-маш:0.32
bare-мга:-1.28 bare-мге:-0.87 bare-мда:-0.40 bare-мде:-0.69 bare-мды:-0.43 bare-ме:0.11 bare-мей:-0.40
bare-мек:-1.07 bare-мем:-0.84 bare-меп:-0.16 bare-мес:-0.53 bare-мет:0.51 bare-мке:0.41 bare-му:-0.29 bare-мук:0.19
bare-мун:-0.30 bare-муы:-0.33 bare-мша:0.07 bare-мше:-0.97 bare-мшы:0.39 bare-мым:-1.30 bare-мын:-0.57
bare-мып:-0.37 bare-мыр:0.28 bare-мыс:0.44 bare-мыт:-0.46 bare-на:-0.19 bare-нак:0.77 bare-нал:-0.36 bare-нам:0.10
bare-нан:-0.84 bare-нап:-0.73 bare-нар:-0.28 bare-нат:0.61 bare-нау:-0.71 bare-нбе:0.21 bare-нбы:0.61 bare-нга:-1.52
bare-нге:-1.01 bare-нгы:0.49 bare-нда:-0.48 bare-нде:-0.78 bare-нды:-0.21 bare-не:-0.71 bare-нез:0.13 bare-ней:-0.27
bare-нек:0.49 bare-нем:-0.58 bare-нен:-0.62 bare-нер:-0.70 bare-нес:-0.33 bare-нет:0.20 bare-неш:0.27 bare-нйа:0.10
bare-нйе:0.37 bare-нк:0.31 bare-нса:-0.95 bare-нсе:-0.75 bare-нт:0.66 bare-нты:0.18 bare-ну:-0.74 bare-нуы:-0.12
bare-нша:-0.05 bare-ншы:0.86 bare-ны:0.33 bare-ныз:-0.98 bare-ный:0.27 bare-ныл:0.20 bare-ным:-0.37 bare-нын:-0.61
bare-нып:-1.55 bare-ныс:0.52 bare-оба:0.23 bare-обы:0.40 bare-ог:-0.12 bare-ога:-0.25 bare-оге:-0.26 bare-огы:0.33
bare-од:0.27 bare-оды:-0.19 bare-оже:0.21 bare-оз:0.34 bare-озе:-0.31 bare-озу:-0.17 bare-озы:0.29 bare-ой:0.20
bare-ойа:-0.48 bare-ойу:-0.62 bare-ойы:0.30 bare-ок:0.33 bare-ол:-0.24 bare-оле:-0.51 bare-олу:-0.54 bare-олы:0.43
bare-он:0.60 bare-она:-0.37 bare-оне:-0.54 bare-ону:-0.17 bare-оны:0.75 bare-оп:0.59 bare-ор:0.26 bare-ора:-0.31
bare-оре:0.55 bare-оры:0.60 bare-ос:-0.20 bare-оса:-0.34 bare-осе:-0.28 bare-осу:-0.15 bare-оте:-0.33 bare-оту:-0.34
bare-оты:0.74 bare-оу:-0.25 bare-ош:-0.22 bare-оше:-0.65 bare-ошу:-0.14 bare-па:0.89 bare-паз:0.45 bare-пай:-1.08
bare-пак:-0.52 bare-пал:0.33 bare-пам:-0.88 bare-пан:-0.08 bare-пап:0.29 bare-пар:0.31 bare-пас:-1.21 bare-пат:0.43
bare-пе:0.39 bare-пей:-1.21 bare-пек:-1.57 bare-пем:-0.51 bare-пен:-1.32 bare-пеп:-0.10 bare-пес:-1.44 bare-пеш:0.24
bare-пйа:0.17 bare-пке:-0.50 bare-пкы:0.32 bare-пон:0.18 bare-пса:-0.28 bare-пта:-0.08 bare-пте:-0.46 bare-пты:0.08
bare-пша:-0.20 bare-пше:-0.46 bare-пшы:0.43 bare-пыз:-0.56 bare-пыл:0.41 bare-пын:-0.91 bare-пыр:0.42 bare-пыт:0.27
bare-ра:-0.43 bare-раз:0.27 bare-рак:0.96 bare-рал:0.35 bare-рам:-0.06 bare-ран:0.47 bare-рап:-0.27 bare-рар:-1.33
bare-рас:-0.27 bare-рат:-0.18 bare-рау:-0.88 bare-рба:0.17 bare-рбы:0.07 bare-рге:-0.20 bare-ргы:0.31 bare-рде:-0.05
bare-рды:-1.07 bare-ре:-0.41 bare-рей:0.27 bare-рек:0.66 bare-рем:0.08 bare-рен:0.20 bare-рер:-1.22 bare-рет:-0.30
bare-рйа:0.23 bare-рка:-0.30 bare-рке:0.10 bare-рла:-0.25 bare-рле:-0.26 bare-рлы:0.32 bare-рма:0.57 bare-рме:0.43
bare-рна:0.31 bare-рне:0.32 bare-рот:0.29 bare-рпа:0.09 bare-рса:-0.76 bare-рсе:-0.73 bare-рт:0.15 bare-рта:0.09
bare-рте:-0.60 bare-рту:-0.58 bare-рты:0.79 bare-ру:-0.97 bare-руа:-0.31 bare-рус:0.29 bare-руу:-0.33 bare-руы:-0.68
bare-рша:-0.28 bare-рше:-1.08 bare-ршы:0.64 bare-ры:0.23 bare-рыз:0.12 bare-рык:0.78 bare-рыл:0.30 bare-рып:-1.20
bare-рыс:0.17 bare-рыш:0.55 bare-са:-1.04 bare-сай:-0.39 bare-сал:-0.47 bare-сам:-0.37 bare-сан:0.06 bare-сап:-0.27
bare-сар:-0.29 bare-сат:0.42 bare-сау:-0.38 bare-се:-0.93 bare-сей:0.14 bare-сел:0.31 bare-сем:-0.13 bare-сен:-0.10
bare-сер:-0.45 bare-сйа:0.15 bare-ска:0.37 bare-ске:-1.15 bare-соз:0.74 bare-сой:-0.30 bare-сок:-0.29 bare-сол:0.25
bare-сон:-0.14 bare-спе:0.27 bare-сса:-0.72 bare-ссе:-0.62 bare-ст:-0.20 bare-ста:-0.86 bare-сте:-1.18
bare-сту:-0.45 bare-сты:-0.94 bare-суа:-0.26 bare-суз:0.31 bare-суу:-0.24 bare-суы:0.30 bare-сша:-1.68
bare-сше:-1.14 bare-сшы:0.34 bare-сы:0.31 bare-сыз:-0.29 bare-сык:0.69 bare-сым:0.16 bare-сын:-0.73 bare-сып:-1.24
bare-сыр:-0.40 bare-та:-0.53 bare-таб:-0.30 bare-тай:-0.98 bare-так:0.46 bare-тал:0.38 bare-там:-1.29 bare-тан:0.12
bare-тап:0.17 bare-тар:-0.50 bare-тас:0.49 bare-тау:-0.42 bare-те:-0.94 bare-тей:-1.98 bare-тек:-0.24 bare-тел:0.18
bare-тем:-0.51 bare-тен:-0.98 bare-теп:-0.30 bare-тер:-0.31 bare-теу:-0.33 bare-теш:0.45 bare-тка:-0.28
bare-тке:-0.10 bare-тог:-0.27 bare-той:0.13 bare-топ:0.32 bare-тор:0.46 bare-тот:0.21 bare-тпа:0.53 bare-тр:0.23
bare-тса:-0.81 bare-тсе:-0.90 bare-тта:-1.49 bare-тте:-0.79 bare-тты:-0.63 bare-ту:0.14 bare-туз:0.26 bare-тун:0.13
bare-тур:-0.49 bare-тус:0.68 bare-туы:0.13 bare-тша:-1.60 bare-тше:-1.06 bare-тшы:0.51 bare-ты:-0.32 bare-тыз:-0.07
bare-тык:0.52 bare-тыл:-0.06 bare-тым:-1.07 bare-тын:-1.15 bare-тып:-0.41 bare-тыр:-0.08 bare-тыс:0.69 bare-уа:-0.65
bare-уап:0.27 bare-уар:-0.45 bare-уат:-0.33 bare-уб:0.20 bare-уба:0.18 bare-уга:-0.17 bare-угы:0.31 bare-уда:-0.07
bare-уды:-0.19 bare-ует:0.33 bare-уз:-0.14 bare-уза:-0.34 bare-узе:-0.48 bare-узу:-0.40 bare-узы:0.35 bare-уй:0.30
bare-уйе:-0.20 bare-уйу:-0.50 bare-уйы:0.33 bare-ук:-0.24 bare-ука:0.33 bare-уке:0.19 bare-ул:0.15 bare-ула:0.13
bare-уле:-0.33 bare-улу:-0.44 bare-улы:0.46 bare-ума:0.34 bare-ун:0.51 bare-уна:-0.22 bare-уну:-0.29 bare-уны:0.16
bare-уп:0.17 bare-ур:-0.56 bare-урт:0.28 bare-уру:-0.45 bare-ус:0.79 bare-уса:-0.39 bare-усы:0.41 bare-ут:-0.73
bare-ута:-0.18 bare-уте:-0.39 bare-уту:-0.44 bare-уу:-0.60 bare-ууы:-0.17 bare-уш:-0.26 bare-уша:-0.85 bare-уше:0.32
bare-ушу:-0.40 bare-ушы:-0.49 bare-уы:-0.58 bare-уык:0.18 bare-уыл:0.33 bare-уым:-0.17 bare-уып:-0.07 bare-уыр:-0.56
bare-уыс:0.44 bare-уыт:0.32 bare-уыш:0.72 bare-хан:0.18 bare-хар:0.37 bare-хас:0.35 bare-хат:0.57 bare-хна:0.36
bare-хты:-0.16 bare-хша:-0.14 bare-хшы:0.32 bare-хын:-0.20 bare-хыт:0.17 bare-ша:0.40 bare-шай:0.35 bare-шак:0.87
bare-шал:-0.26 bare-шам:-1.20 bare-шан:-1.04 bare-шап:-0.22 bare-шар:-0.17 bare-шаш:-0.31 bare-ше:-0.36
bare-шег:-0.33 bare-шей:-0.32 bare-шек:0.55 bare-шел:0.35 bare-шем:-0.24 bare-шен:-0.70 bare-шеп:-0.23
bare-шер:-0.11 bare-шеу:-0.08 bare-шйе:0.37 bare-шка:-1.35 bare-шке:-1.30 bare-шкы:0.50 bare-шоп:0.40 bare-шса:-0.51
bare-шсе:-0.39 bare-шта:-1.26 bare-ште:-1.09 bare-шты:-1.43 bare-шу:-0.17 bare-шуы:-0.13 bare-шы:0.26 bare-шыг:-0.28
bare-шык:0.15 bare-шыл:0.84 bare-шым:-2.40 bare-шын:-2.07 bare-шып:-0.67 bare-ыба:-0.34 bare-ыбе:0.26 bare-ыбу:-0.09
bare-ыбы:0.18 bare-ыг:-0.28 bare-ыга:-2.39 bare-ыге:-1.74 bare-ыгу:-0.19 bare-ыгы:2.62 bare-ыда:-1.88 bare-ыде:-1.72
bare-ыз:-0.19 bare-ызе:-0.51 bare-ызы:0.14 bare-ый:0.27 bare-ык:1.27 bare-ыка:0.25 bare-ыкы:-0.56 bare-ыл:0.68
bare-ыла:-0.35 bare-ыле:-0.30 bare-ылм:0.22 bare-ылу:-0.15 bare-ылы:1.06 bare-ым:0.08 bare-ыма:-1.78 bare-ыме:-1.24
bare-ымы:0.99 bare-ыне:-0.15 bare-ыну:-0.52 bare-ып:-1.19 bare-ыр:-0.34 bare-ыра:-0.70 bare-ыре:-0.18 bare-ырт:0.54
bare-ыру:-0.25 bare-ыры:0.77 bare-ыс:0.55 bare-ыса:-0.64 bare-ысе:-0.41 bare-ыст:0.34 bare-ысу:-0.57 bare-ысы:0.24
bare-ыт:0.14 bare-ыта:-0.76 bare-ытр:0.16 bare-ыту:-0.19 bare-ыты:0.40 bare-ыш:0.43 bare-ыша:-1.17 bare-ыше:-1.10
bare-ышу:-0.35 bare-ышы:1.34 bare.2:0.64 bare.3:0.12 bare=1:2.44 bare=2:1.95 bare=3:2.34 bare=4:1.72 bare=5:0.42
bare_cm:0.22 bare_cr:0.20 bare_cy:-0.43 bare_vl:0.07 bare_vr:-0.54 bare_vt:0.29 bare_vv:-1.00 bare_vy:-0.50
caus:-0.65 caus#l:0.86 caus#m:-0.05 caus#s:-0.10 caus>:-0.60 caus>agent:-0.60 caus>ar:-0.69 caus>caus:-0.96
caus>causg:-0.58 caus>caust:-0.96 caus>cond:-0.95 caus>ghai:-0.44 caus>ghaly:-0.44 caus>ghan:-1.58 caus>inf:0.85
caus>ip:0.76 caus>let:-0.35 caus>letme:-0.80 caus>maq:-0.66 caus>mas:-0.70 caus>neg:-1.86 caus>pass:0.63
caus>past:1.41 caus>please:-0.72 caus>pres:-1.41 caus>recp:-0.88 caus>refl:-1.55 caus>want:-0.50 caus_ct:1.61
caus_cv:2.44 caus_cy:0.88 caus_vl:1.86 caus_vm:-1.12 caus_vr:1.79 caus_vt:-0.61 caus_vy:1.20 caus_vz:0.89
causg#l:1.22 causg#m:1.54 causg#s:-0.23 causg>:-0.41 causg>agent:-0.28 causg>ar:-0.29 causg>caus:-0.33
causg>ghai:-0.06 causg>ghan:-0.29 causg>inf:-0.31 causg>ip:-0.35 causg>let:-0.13 causg>letme:-0.21 causg>mas:-0.25
causg>neg:-0.39 causg>pass:-0.89 causg>past:1.06 causg>please:-0.28 causg>pres:-0.69 causg>recp:-0.32
causg>refl:-0.61 causg>want:-0.11 causg_ct:0.76 causg_cv:0.65 causg_cy:0.48 causg_vl:0.18 causg_vm:1.19
causg_vr:0.81 causg_vy:0.69 causg_vz:0.48 causr:-1.45 causr#l:-0.25 causr#m:-0.43 causr#s:-0.94 causr>:-0.21
causr>ar:-0.68 causr>caus:-0.52 causr>causg:-0.11 causr>caust:-0.54 causr>ghai:-0.12 causr>ghaly:-0.12
causr>ghan:-0.64 causr>inf:-0.48 causr>ip:-0.91 causr>let:-0.13 causr>letme:-0.10 causr>maq:-0.16 causr>mas:-0.68
causr>neg:-1.00 causr>pass:-0.77 causr>past:-0.49 causr>pres:-1.44 causr>recp:-1.29 causr>refl:-1.26
causr>want:-0.09 causr_cy:-0.18 causr_vm:-0.49 causr_vr:-0.13 causr_vt:-1.43 causr_vz:-0.95 caust:-1.08 caust#l:0.16
caust#m:-0.69 caust#s:-1.00 caust>:-0.63 caust>ar:-0.79 caust>caus:-1.34 caust>causg:-0.55 caust>ghaly:-0.19
caust>ghan:-0.56 caust>inf:-0.53 caust>ip:-1.04 caust>let:-0.15 caust>letme:-0.38 caust>maq:-0.50 caust>mas:-0.71
caust>neg:-0.13 caust>pass:-1.48 caust>past:0.86 caust>please:-0.26 caust>pres:-1.56 caust>presi:-0.31
caust>recp:-1.10 caust>refl:-1.22 caust>want:-0.22 caust_cv:-0.36 caust_cy:-0.55 caust_vl:0.11 caust_vr:-0.68
caust_vv:-0.07 caust_vy:-0.90 clash:-0.62 cond:0.46 cond#l:1.34 cond#m:1.15 cond#s:0.41 cond>:0.11 cond>pastp:0.65
cond_ct:1.30 cond_cv:-0.09 cond_cy:0.94 cond_vl:2.07 cond_vm:0.95 cond_vr:0.91 cond_vt:1.11 cond_vy:1.23
cond_vz:1.04 dat:0.67 dat#l:0.06 dat#m:0.26 dat3:1.00 dat3>:1.00 dat>:0.67 dat_ct:-0.20 dat_cv:0.97 dat_cy:-0.30
dat_vl:0.64 dat_vm:0.62 dat_vr:0.06 dat_vt:1.05 dat_vy:0.06 evid:0.58 evid>:0.58 gen:1.18 gen#l:0.06 gen#m:0.09
gen#s:0.37 gen>:1.18 gen_ct:0.52 gen_cv:-0.50 gen_cy:-0.09 gen_vl:0.95 gen_vm:0.06 gen_vt:1.04 gen_vv:0.18
gen_vy:0.53 ghai:0.22 ghai#l:1.01 ghai#m:0.62 ghai#s:0.41 ghai>:0.22 ghai_ct:0.81 ghai_cv:0.07 ghai_cy:0.43
ghai_vl:1.28 ghai_vm:0.31 ghai_vr:0.31 ghai_vt:1.29 ghai_vy:0.77 ghai_vz:0.15 ghaly:1.03 ghaly#l:1.72 ghaly#m:1.61
ghaly#s:0.36 ghaly>:1.04 ghaly>iam:-0.16 ghaly>weare:-0.22 ghaly_ct:0.61 ghaly_cv:0.25 ghaly_cy:0.43 ghaly_vl:1.12
ghaly_vm:1.30 ghaly_vr:0.72 ghaly_vt:1.04 ghaly_vy:0.69 ghaly_vz:0.73 ghan:1.48 ghan#l:0.36 ghan#m:0.96 ghan#s:0.38
ghan>:0.84 ghan>abl:1.82 ghan>acc:1.42 ghan>as:-0.62 ghan>dat:1.40 ghan>gen:0.86 ghan>ghanp:1.20 ghan>iam:2.46
ghan>ins:-0.33 ghan>its:0.15 ghan>like:-0.84 ghan>loc:1.25 ghan>lyk:2.03 ghan>my:-1.35 ghan>niki:-0.26
ghan>our:-1.11 ghan>weare:-0.77 ghan>your:-0.75 ghan>yours:-0.77 ghan_ct:0.83 ghan_cv:0.81 ghan_cy:1.10 ghan_vl:0.29
ghan_vm:0.69 ghan_vr:0.19 ghan_vt:0.31 ghan_vy:1.88 ghan_vz:0.80 ghanp:0.42 ghanp>:0.42 ghy#l:-0.28 ghy#m:-1.28
ghy#s:-1.23 ghy>:0.06 ghy>abl:-0.56 ghy>acc:-0.65 ghy>as:-0.34 ghy>dat:-0.77 ghy>gen:-1.88 ghy>iam:-0.34
ghy>ins:-1.18 ghy>its:-1.16 ghy>like:-0.17 ghy>loc:-0.76 ghy>my:-0.95 ghy>plural:-0.26 ghy>weare:-0.20
ghy>your:-1.37 ghy>yours:-0.86 ghy_cv:-0.74 ghy_vl:-0.51 ghy_vm:-1.49 ghy_vr:-0.73 ghy_vt:-1.00 ghy_vy:-0.14
iam:0.31 iam#l:0.14 iam#m:0.18 iam>:0.31 iam_ct:1.00 iam_cy:0.65 iam_vl:1.38 iam_vm:0.64 iam_vr:1.65 iam_vt:0.67
iam_vv:-0.45 iam_vy:-0.20 iam_vz:1.46 imperative#s:0.22 imperative_cm:-0.22 imperative_cr:-0.20 imperative_ct:0.40
imperative_cy:-0.29 imperative_vl:0.48 imperative_vr:-0.06 imperative_vv:-0.20 imperative_vy:-0.50 inf:1.76
inf#l:0.61 inf#m:1.31 inf>:0.68 inf>abl:1.32 inf>acc:1.52 inf>as:-0.30 inf>dat:1.59 inf>gen:1.49 inf>iam:-0.34
inf>its:0.79 inf>like:-0.41 inf>loc:1.30 inf>my:-1.07 inf>our:-0.70 inf>plural:-1.06 inf>weare:-0.28
inf>youare:-0.66 inf>your:-0.89 inf>yours:-0.75 inf_ct:1.44 inf_cv:-0.06 inf_cy:1.30 inf_vm:2.15 inf_vr:0.41
inf_vt:1.68 inf_vy:-0.43 inf_vz:1.58 ins:0.70 ins#m:0.24 ins#s:0.34 ins>:0.70 ins_ct:0.30 ins_cv:0.89 ins_vl:1.16
ins_vm:0.13 ins_vr:-0.38 ins_vt:1.06 ins_vy:0.34 ins_vz:0.41 ip:1.48 ip#m:0.30 ip#s:0.17 ip>:1.09 ip>evid:0.58
ip>iam:2.69 ip>weare:-0.35 ip>youare:-0.28 ip_ct:0.50 ip_cv:0.14 ip_cy:0.71 ip_vl:-0.10 ip_vm:-0.19 ip_vt:-0.12
ip_vv:-0.39 ip_vy:0.15 ip_vz:0.94 its#m:0.08 its>:-0.11 its>abl3:0.95 its>acc3:0.09 its>as3:-0.80 its>dat3:1.00
its>gen:1.32 its>iam:0.40 its>ins:1.55 its>like3:0.43 its>loc3:1.18 its>youare:-0.34 its_cl:-0.20 its_cm:-0.11
its_ct:-0.74 its_cv:2.17 its_cy:-0.41 its_cz:-0.06 its_vl:0.57 its_vm:0.50 its_vt:0.09 its_vv:-0.37 its_vy:-0.12
its_vz:1.44 let:0.26 let#l:0.42 let#m:1.19 let#s:0.48 let>:0.26 let_ct:1.19 let_cv:0.25 let_cy:-0.50 let_vl:1.35
let_vm:1.60 let_vr:0.84 let_vt:2.13 let_vv:-0.19 let_vy:-0.10 let_vz:0.77 letme:0.64 letme#l:0.58 letme#m:0.87
letme#s:0.30 letme>:0.64 letme_cl:-0.54 letme_cm:-0.76 letme_cv:-0.15 letme_cy:0.80 letme_vl:0.32 letme_vm:1.14
letme_vr:0.87 letme_vt:1.25 letme_vv:-0.64 letme_vy:1.07 letme_vz:0.06 like:-0.36 like#l:0.14 like#s:-0.48
like3:0.43 like3>:0.61 like3>acc:-0.30 like3>iam:-0.45 like3>its:-0.48 like3>weare:-0.34 like3>youare2:-0.25
like>:0.21 like>abl:-0.70 like>acc:-1.20 like>as:-0.27 like>dat:-0.81 like>gen:-0.61 like>iam:-0.94 like>its:-1.76
like>like:-0.48 like>loc:-0.83 like>my:-0.69 like>our:-0.77 like>plural:-1.20 like>weare:-0.77 like>youare:-0.78
like>youare2:-0.82 like>your:-1.09 like>yours:-0.37 like_ct:0.91 like_cv:2.08 like_cy:0.30 like_vl:0.34
like_vm:-0.25 like_vr:0.18 like_vy:1.69 like_vz:1.32 link:0.06 loc:0.23 loc#m:0.46 loc#s:0.07 loc3:1.18 loc3>:0.66
loc3>ghy:1.78 loc3>youare:-0.45 loc>:0.08 loc>ghy:0.99 loc>iam:-1.01 loc>weare:-0.86 loc>youare:-1.21
loc>youare2:-0.46 loc_ct:1.38 loc_cv:1.71 loc_cy:-0.10 loc_vl:-0.14 loc_vt:1.17 loc_vv:-1.18 loc_vy:0.55 lyk:-0.52
lyk>abl:1.40 lyk>acc:-0.32 lyk>as:-0.31 lyk>dat:-0.30 lyk>gen:-0.27 lyk>iam:-0.32 lyk>like:-0.32 lyk>loc:-0.35
lyk>plural:-1.05 lyk>weare:-0.25 maq:-0.11 maq#l:0.98 maq#m:2.26 maq#s:-0.54 maq>:1.55 maq>abl:-0.82 maq>acc:-0.80
maq>as:-0.57 maq>dat:-0.88 maq>gen:-0.50 maq>iam:-0.58 maq>ins:-0.26 maq>its:-0.78 maq>like:-0.68 maq>loc:-0.47
maq>my:-0.70 maq>niki:-0.17 maq>our:-0.30 maq>plural:-1.20 maq>weare:-0.22 maq>your:-0.54 maq>yours:-0.39
maq_ct:1.08 maq_cv:-0.22 maq_cy:0.68 maq_vl:1.21 maq_vm:1.53 maq_vr:0.22 maq_vt:0.10 maq_vy:-0.52 maq_vz:0.40
mas:-0.53 mas#l:0.33 mas#m:0.33 mas#s:-0.40 mas>:2.38 mas>abl:-0.29 mas>acc:-0.27 mas>as:-0.28 mas>dat:-0.28
mas>gen:-0.27 mas>iam:-0.25 mas>ins:-0.26 mas>its:-1.78 mas>like:-0.28 mas>loc:-0.34 mas>my:-0.51 mas>niki:-0.23
mas>our:-0.30 mas>plural:-0.90 mas>weare:-0.19 mas>your:-0.25 mas>yours:-0.35 mas_ct:0.80 mas_cy:0.33 mas_vl:-1.21
mas_vm:1.53 mas_vr:0.20 mas_vt:0.77 mas_vy:0.83 mas_vz:-0.09 my#l:0.62 my#m:0.18 my#s:-0.61 my>abl:-1.35 my>acc:1.16
my>as:-1.25 my>dat1:0.36 my>gen:0.74 my>iam:-1.74 my>ins:1.27 my>like:-1.66 my>loc:0.57 my>niki:-0.60 my_ct:0.78
my_cv:-0.08 my_vl:-0.38 my_vm:1.79 my_vr:0.11 my_vt:1.54 my_vv:0.74 my_vy:2.04 my_vz:1.41 neg#l:1.24 neg#m:1.05
neg>:-1.99 neg>agent:-0.81 neg>cond:-0.81 neg>ghai:-0.21 neg>ghaly:-0.24 neg>ghan:1.85 neg>inf:0.89 neg>ip:0.10
neg>let:-1.33 neg>letme:-0.38 neg>maq:-0.34 neg>past:2.53 neg>please:-2.02 neg>pres:0.69 neg>want:-1.74 neg_ct:1.32
neg_cy:1.28 neg_vl:1.19 neg_vm:1.20 neg_vr:-0.20 neg_vt:1.16 neg_vv:-0.28 neg_vy:0.82 neg_vz:0.51 niki:0.95
niki#l:1.30 niki#m:0.97 niki#s:0.94 niki>:0.95 niki_ct:0.11 niki_cv:0.91 niki_vl:0.32 niki_vm:0.80 niki_vr:0.70
niki_vt:0.63 niki_vy:0.16 niki_vz:0.66 noun#2:-1.32 noun#4:-0.27 noun#5:0.29 noun+noun:1.55 noun+verb:-1.16
noun.1:-0.08 noun.2:0.16 noun=1:1.29 noun=2:0.83 noun=3:1.27 noun=4:1.69 noun=5:1.92 noun_cl:-0.20 noun_cm:-0.12
noun_ct:-0.20 noun_cz:-0.06 noun_vm:0.22 noun_vt:0.44 noun_vv:-0.43 noun_vy:0.11 our:0.49 our#l:0.79 our#m:1.31
our#s:-0.17 our>:0.23 our>abl:-0.34 our>acc:1.27 our>as:-0.32 our>dat:0.46 our>gen:1.34 our>iam:-0.23 our>ins:-0.29
our>like:-0.23 our>loc:1.26 our>niki:-0.21 our_ct:2.32 our_cv:0.07 our_vl:1.84 our_vm:1.95 our_vt:2.67 our_vv:0.53
our_vy:1.49 our_vz:1.28 pass#l:0.63 pass#s:-0.22 pass>:-1.25 pass>agent:-0.82 pass>caus:-1.02 pass>causg:-0.78
pass>caust:-0.64 pass>cond:-0.16 pass>ghai:-0.51 pass>ghaly:-0.45 pass>ghan:1.22 pass>inf:1.23 pass>ip:0.78
pass>let:-0.42 pass>letme:-1.10 pass>maq:-0.48 pass>mas:-1.30 pass>neg:-1.54 pass>pass:-1.46 pass>past:0.73
pass>please:-0.87 pass>pres:1.17 pass>presi:-0.80 pass>recp:-1.27 pass>refl:-1.57 pass>want:-0.70 pass_ct:-0.29
pass_cv:-0.53 pass_cz:-0.20 pass_vl:1.72 pass_vm:1.55 pass_vr:0.61 pass_vt:1.08 pass_vv:1.67 pass_vy:-0.49
pass_vz:0.53 past:1.00 past#m:0.44 past#s:1.20 past>:1.07 past>pastp:0.36 past_ct:0.20 past_cv:1.91 past_cy:-0.38
past_vl:-0.27 past_vm:-0.19 past_vr:0.37 past_vt:-0.30 past_vv:-0.42 past_vz:-0.48 pastp:0.37 pastp>:0.37
please:0.12 please#l:0.08 please#m:1.32 please#s:0.23 please>:0.12 please_ct:-0.49 please_cv:0.09 please_cy:0.72
please_vl:1.05 please_vm:1.18 please_vr:1.49 please_vt:0.34 please_vv:-0.14 please_vy:-0.40 please_vz:-0.07
plural:0.08 plural#l:0.95 plural#m:0.68 plural#s:0.46 plural>:-0.65 plural>abl:2.28 plural>acc:2.62 plural>as:-0.26
plural>dat:2.25 plural>gen:2.42 plural>iam:-0.27 plural>ins:1.82 plural>its:2.16 plural>like:-0.33 plural>loc:1.92
plural>my:2.22 plural>niki:-0.27 plural>our:2.20 plural>weare:-0.27 plural>your:0.59 plural>yours:-0.44
plural_ct:1.86 plural_cv:1.92 plural_cy:1.27 plural_vl:1.18 plural_vm:0.24 plural_vr:1.76 plural_vt:0.92
plural_vy:1.36 pres#m:0.27 pres#s:0.30 pres>presm:-1.15 pres>presp:1.78 pres>tyn:0.12 pres_cl:-1.21 pres_cm:-1.66
pres_cr:-0.83 pres_cy:0.23 pres_cz:-0.80 pres_vr:0.82 pres_vt:0.53 pres_vy:0.82 pres_vz:0.60 presi:-0.34
presi#m:-0.64 presi#s:-0.53 presi>:-0.22 presi>presm:-0.09 presi>presp:-0.23 presi>tyn:-0.05 presi_cy:-0.54
presi_vl:-1.12 presi_vr:-0.13 presi_vt:-0.22 presi_vy:-0.61 presi_vz:-0.21 presm:-0.31 presm>:-0.31 presp:0.90
presp>:0.90 recp:-0.97 recp#l:0.05 recp#m:-0.53 recp#s:-0.87 recp>:-0.78 recp>agent:-0.36 recp>ar:-0.49
recp>caus:-2.41 recp>causg:-0.64 recp>cond:-0.79 recp>ghai:-0.37 recp>ghaly:-0.27 recp>ghan:-1.79 recp>inf:-1.48
recp>ip:1.50 recp>let:-0.37 recp>letme:-0.67 recp>maq:-0.84 recp>mas:-0.63 recp>neg:-1.31 recp>pass:-1.63
recp>past:1.20 recp>pres:-1.89 recp>recp:-1.12 recp>refl:-1.10 recp>want:-0.36 recp_cm:-0.18 recp_ct:0.29
recp_cv:-0.92 recp_cy:0.35 recp_vl:0.53 recp_vm:0.17 recp_vr:-0.60 recp_vt:0.38 recp_vv:-0.57 recp_vz:1.14
refl#s:-0.78 refl>agent:-1.04 refl>ar:-1.19 refl>caus:-2.10 refl>causg:-0.87 refl>cond:-1.27 refl>ghai:-0.90
refl>ghaly:-0.75 refl>ghan:0.90 refl>inf:-1.50 refl>ip:0.33 refl>let:-0.96 refl>letme:-1.18 refl>maq:-1.07
refl>mas:-1.07 refl>neg:-1.87 refl>pass:-1.87 refl>past:0.48 refl>please:-0.97 refl>pres:0.53 refl>presi:-0.34
refl>recp:-1.75 refl>refl:-0.96 refl>want:-2.14 refl_cl:-0.20 refl_cv:-1.09 refl_cy:-0.19 refl_vl:0.92 refl_vm:0.22
refl_vr:0.06 refl_vt:-0.25 refl_vv:-0.44 refl_vz:0.67 tyn:0.10 tyn>:2.28 tyn>acc:-0.72 tyn>gen:-0.38 tyn>ghanp:-0.32
tyn>its:-0.38 tyn>like:-0.18 tyn>loc:-0.98 tyn>lyk:-1.29 tyn>plural:-0.86 verb#2:-0.47 verb#4:0.07 verb+noun:-0.58
verb+verb:1.67 verb=0:-2.16 verb=1:-0.36 verb=3:0.33 verb=4:0.55 verb=5:1.03 verb_cr:-0.89 verb_cz:-0.75
verb_vv:-0.27 want#m:-0.08 want#s:-0.51 want>:-0.18 want>abl:-0.68 want>acc:-0.63 want>as:-0.22 want>dat:-0.80
want>gen:-1.23 want>iam:-0.28 want>ins:-0.85 want>its:2.53 want>like:-0.18 want>loc:-0.57 want>my:-0.53
want>plural:-0.30 want>your:-0.85 want>yours:-0.49 want_ct:1.04 want_cy:-0.49 want_vm:0.17 want_vr:0.36 want_vt:0.94
want_vy:0.92 want_vz:0.71 weare#l:0.28 weare#s:1.14 weare_ct:0.88 weare_cv:-0.59 weare_cy:0.60 weare_vl:1.36
weare_vm:2.11 weare_vr:1.62 weare_vt:1.99 weare_vv:0.35 weare_vz:1.36 youare:-0.78 youare#m:-0.20 youare#s:-0.63
youare2:-1.01 youare2>:-1.01 youare>:-0.78 youare_cy:-0.49 youare_vl:-0.34 youare_vm:-0.58 youare_vr:-0.64
youare_vt:-0.60 youare_vz:-0.09 your:-0.32 your#m:-0.23 your#s:-1.03 your>:-0.18 your>abl:-1.31 your>acc:-2.47
your>as:-1.14 your>gen:0.71 your>ins:-1.03 your>like:-1.02 your>loc:-0.85 your>niki:-0.17 your_cv:-0.53 your_cy:0.31
your_vl:0.83 your_vm:1.10 your_vr:-0.05 your_vt:0.93 your_vv:-0.43 your_vy:-0.39 your_vz:1.13 yours#l:0.52
yours#m:0.18 yours#s:-0.42 yours>abl:-0.31 yours>acc:2.11 yours>as:-0.18 yours>dat:-0.25 yours>gen:-0.29
yours>like:-0.15 yours>loc:-0.57 yours_ct:-0.06 yours_cy:0.14 yours_vl:0.47 yours_vm:1.14 yours_vr:0.31
yours_vt:1.06 yours_vv:0.30 yours_vy:0.73 yours_vz:1.36
`
