/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const weights = `
abl:0.78 abl#l:0.59 abl#s:0.58 abl3:0.88 abl3>:0.88 abl>:0.78 abl_ct:0.15 abl_cv:1.77 abl_cy:-0.33 abl_vl:0.35 abl_vm:0.63 abl_vr:0.09 abl_vt:0.25
abl_vv:0.70 abl_vy:-0.35 abl_vz:0.61 acc:0.39 acc#l:0.13 acc#m:-0.24 acc#s:0.38 acc>:0.39 acc_ct:-0.12 acc_cv:0.50 acc_vl:-0.62 acc_vm:-0.12
acc_vr:-0.20 acc_vt:0.18 acc_vv:-0.71 acc_vy:0.51 agent:-1.14 agent#m:-0.52 agent#s:0.47 agent>:0.36 agent>abl:-1.35 agent>acc:-1.87 agent>as:-1.02
agent>dat:-2.17 agent>gen:-1.74 agent>iam:-1.12 agent>ins:-1.12 agent>its:-2.21 agent>like:-1.22 agent>loc:-1.48 agent>my:-1.24 agent>niki:-0.53
agent>plural:-1.45 agent>weare:-0.22 agent>your:-1.88 agent>yours:-1.04 agent_ct:0.81 agent_cy:0.81 agent_vl:0.66 agent_vm:-0.10 agent_vr:-0.74
agent_vt:-0.17 agent_vv:0.30 agent_vy:0.33 agent_vz:-0.88 ar:-0.52 ar>:-0.45 ar>abl:-0.99 ar>acc:-1.53 ar>as:-1.19 ar>dat:-1.52 ar>gen:-1.63
ar>iam:2.36 ar>ins:-1.26 ar>its:-1.65 ar>like:-1.25 ar>loc:-1.01 ar>my:-1.48 ar>niki:-0.67 ar>our:-0.06 ar>plural:-1.67 ar>weare:2.47 ar>youare:3.90
ar>your:-0.65 ar>yours:-1.45 ar_cm:-1.17 ar_cy:1.21 ar_vl:0.12 ar_vm:0.95 ar_vr:1.56 ar_vt:0.66 ar_vv:-0.88 ar_vy:0.81 ar_vz:0.35 as#l:1.38 as#m:0.34
as#s:0.23 as3:-0.96 as3>:-0.96 as_ct:0.91 as_cv:0.77 as_cy:0.67 as_vl:0.48 as_vm:0.55 as_vr:0.50 as_vt:0.14 as_vv:0.75 as_vy:1.56 bare#3:0.66
bare#4:0.08 bare#5:0.58 bare#6:0.53 bare#7:0.33 bare+noun:3.74 bare+verb:-1.51 bare-аб:-0.39 bare-абу:-0.28 bare-абы:0.44 bare-ава:0.33 bare-ада:-0.84
bare-аев:0.30 bare-аз:0.81 bare-аза:0.52 bare-аин:0.32 bare-ай:-0.17 bare-айт:-0.77 bare-айы:1.19 bare-ак:0.18 bare-ал:-0.33 bare-ала:-0.24
bare-али:0.31 bare-алт:-0.39 bare-алу:-0.81 bare-аль:0.28 bare-ам:-0.43 bare-ама:0.44 bare-ами:-0.25 bare-амы:-0.25 bare-ан:0.12 bare-ана:0.70
bare-анк:0.35 bare-ант:0.47 bare-ану:-0.42 bare-аны:0.21 bare-ап:-0.10 bare-апа:0.54 bare-ар:-0.56 bare-ард:0.20 bare-арт:-0.21 bare-ару:-0.88
bare-ары:-0.33 bare-ас:-0.46 bare-аса:-0.48 bare-асу:0.15 bare-асы:0.09 bare-ат:0.19 bare-ата:-0.81 bare-ате:0.41 bare-атр:0.22 bare-ату:-0.38
bare-аты:0.31 bare-ауа:-0.29 bare-ауи:0.24 bare-ауу:-0.27 bare-аш:-0.54 bare-аша:-0.62 bare-ашу:-0.21 bare-ашы:0.49 bare-аю:0.46 bare-аюы:0.33
bare-ая:-0.26 bare-аяй:-0.28 bare-аян:0.68 bare-аяп:-0.31 bare-аяр:-0.32 bare-аяу:-0.25 bare-аяқ:0.64 bare-аға:0.10 bare-ағу:-0.05 bare-ағы:-0.30
bare-ақ:0.14 bare-ақа:0.72 bare-ақы:0.08 bare-аң:-0.69 bare-аңа:-0.47 bare-ба:0.34 bare-бал:0.28 bare-бам:-0.66 bare-бан:0.77 bare-бап:-0.16
bare-бар:0.30 bare-бас:-0.38 bare-бат:-0.16 bare-бақ:-0.56 bare-баң:-0.62 bare-бе:0.46 bare-бей:-0.75 bare-бек:-0.09 bare-бем:-0.33 bare-бен:-0.78
bare-беп:-0.13 bare-бер:-0.78 bare-бес:-0.87 bare-бет:0.61 bare-бең:-0.31 bare-бие:0.06 bare-бит:-0.20 bare-боз:0.34 bare-бой:0.34 bare-бок:0.32
bare-бол:-0.28 bare-бос:0.07 bare-боқ:0.28 bare-бса:-0.11 bare-бты:-0.37 bare-бу:-0.27 bare-бус:0.45 bare-буы:-0.11 bare-бы:0.75 bare-быз:0.06
bare-был:0.27 bare-бым:-0.59 bare-бын:0.11 bare-бып:-0.31 bare-быр:0.21 bare-быс:0.27 bare-бық:0.20 bare-бың:-0.60 bare-бі:0.52 bare-біз:-0.82
bare-бік:0.34 bare-бім:-0.54 bare-бін:-0.07 bare-бір:0.48 bare-бің:-0.54 bare-бұл:0.08 bare-ва:0.33 bare-вам:-0.31 bare-ваң:-0.27 bare-га:-0.32
bare-гар:-0.28 bare-ге:-0.84 bare-гей:0.16 bare-гек:0.37 bare-ген:-0.18 bare-гер:0.15 bare-гет:0.28 bare-гсе:-0.20 bare-гті:-0.44 bare-гу:-0.35
bare-гуі:-0.09 bare-гып:-0.22 bare-гі:-0.63 bare-гіз:0.54 bare-гім:-1.58 bare-гін:-2.38 bare-гіп:-0.41 bare-гіс:0.26 bare-гіт:0.40 bare-гіш:0.93
bare-гің:-2.16 bare-гүл:0.41 bare-да:-0.87 bare-дай:-0.50 bare-дал:0.54 bare-дам:0.36 bare-дап:-0.71 bare-дар:-0.07 bare-дас:0.67 bare-дат:0.31
bare-дау:-0.79 bare-дақ:1.09 bare-дде:0.29 bare-де:-0.43 bare-дей:-0.62 bare-дел:0.27 bare-дем:-0.34 bare-ден:-0.68 bare-деп:-0.52 bare-дер:-0.74
bare-дес:-0.12 bare-дет:0.47 bare-деу:-0.46 bare-дең:-0.48 bare-дж:0.27 bare-дон:0.09 bare-доп:0.49 bare-ды:-0.51 bare-дыз:0.65 bare-дым:-0.26
bare-дыр:-0.35 bare-дыс:0.40 bare-дық:0.85 bare-ді:-1.19 bare-дік:1.13 bare-дін:0.40 bare-діс:0.31 bare-дің:-0.06 bare-дәм:0.52 bare-дөң:0.32
bare-ев:0.30 bare-ег:-0.46 bare-еге:-0.40 bare-егу:-0.33 bare-егі:0.34 bare-еде:-0.19 bare-едж:0.27 bare-еже:0.30 bare-ей:-1.07 bare-ейе:-0.30
bare-ейт:-0.09 bare-ек:-0.41 bare-еке:0.72 bare-екі:0.30 bare-ел:0.28 bare-еле:-0.19 bare-елу:0.10 bare-ель:0.09 bare-елі:-0.09 bare-ем:-0.66
bare-еме:0.48 bare-емі:0.52 bare-ент:0.49 bare-ену:-0.21 bare-еп:-1.31 bare-ере:-1.17 bare-ерт:-0.32 bare-еру:-0.87 bare-ері:0.11 bare-ес:-1.01
bare-есе:0.20 bare-ест:-0.52 bare-есу:-0.51 bare-есі:-0.19 bare-ет:-0.37 bare-ета:0.33 bare-ете:-0.83 bare-ету:-0.58 bare-еу:-0.90 bare-еш:0.84
bare-еше:0.23 bare-еші:0.39 bare-ею:-0.26 bare-ең:0.08 bare-еңе:-0.54 bare-еңі:0.27 bare-жа:0.19 bare-жаб:-0.34 bare-жай:0.53 bare-жан:0.66
bare-жар:0.34 bare-жас:0.56 bare-жау:0.42 bare-же:0.62 bare-жег:-0.21 bare-жек:0.33 bare-жел:0.44 bare-жем:0.13 bare-жер:0.28 bare-жең:-0.31
bare-жиі:0.31 bare-жол:-0.10 bare-жоқ:0.34 bare-жым:-0.35 bare-жын:0.30 bare-жың:-0.33 bare-жік:0.36 bare-жүз:0.22 bare-жұп:0.22 bare-жұр:-0.32
bare-жұт:-0.33 bare-жөн:0.19 bare-за:0.38 bare-зай:-0.34 bare-зал:0.37 bare-зам:-0.32 bare-зан:0.52 bare-зап:-0.31 bare-зат:-0.12 bare-зау:-0.33
bare-зақ:0.67 bare-заң:-0.32 bare-зба:0.49 bare-збе:0.32 bare-згі:-0.68 bare-зда:-0.14 bare-зде:-0.51 bare-зді:-0.65 bare-зе:-0.64 bare-зен:0.62
bare-зер:-0.70 bare-зет:-0.22 bare-зин:0.20 bare-зсе:-0.61 bare-зу:-0.48 bare-зуі:-0.36 bare-зша:0.42 bare-зше:-1.12 bare-зші:0.46 bare-зы:0.27
bare-зыл:-0.28 bare-зым:-0.16 bare-зын:-0.75 bare-зық:0.20 bare-зың:-1.06 bare-зі:0.39 bare-зіл:0.43 bare-зім:-0.75 bare-зін:-0.89 bare-зіп:-0.52
bare-зір:-0.23 bare-зің:-0.90 bare-зғы:-0.79 bare-иа:-0.41 bare-иар:-0.51 bare-ибе:0.27 bare-игі:0.32 bare-ида:-0.33 bare-иды:-0.23 bare-ие:0.88
bare-иек:0.09 bare-ием:-0.47 bare-иет:0.57 bare-иең:-0.43 bare-иже:0.48 bare-ика:0.40 bare-иле:-0.35 bare-ин:0.33 bare-ина:-0.06 bare-ион:0.47
bare-ир:0.33 bare-иса:-0.27 bare-ист:0.36 bare-ита:-0.33 bare-итр:0.26 bare-иту:-0.28 bare-иу:-0.42 bare-ифр:0.26 bare-иша:-0.32 bare-иші:0.44
bare-иы:0.28 bare-иыл:0.26 bare-иым:-0.34 bare-иын:-0.32 bare-иып:-0.29 bare-иыр:0.50 bare-иың:-0.30 bare-ия:0.60 bare-иям:-0.26 bare-иян:0.32
bare-ияр:0.43 bare-ияң:-0.23 bare-иі:0.31 bare-иім:0.32 bare-иін:0.20 bare-иіс:-0.31 bare-иға:-0.32 bare-иғы:-0.19 bare-йге:0.16 bare-йгі:-0.23
bare-йда:-1.07 bare-йде:0.30 bare-йды:-0.58 bare-йді:-0.40 bare-йе:-0.37 bare-йек:0.50 bare-йер:0.10 bare-йза:0.43 bare-йла:-0.26 bare-йле:-0.54
bare-йна:-0.55 bare-йпа:0.19 bare-йра:0.27 bare-йса:-0.42 bare-йсе:-0.21 bare-йт:-0.41 bare-йта:-0.37 bare-йте:-0.31 bare-йту:-0.42 bare-йша:-1.13
bare-йше:-0.23 bare-йшы:0.60 bare-йы:1.26 bare-йыз:0.46 bare-йыл:0.33 bare-йым:-0.54 bare-йын:-0.27 bare-йып:0.08 bare-йыр:-0.39 bare-йыс:0.52
bare-йық:-1.82 bare-йың:-0.99 bare-йіз:0.32 bare-йік:-2.59 bare-йіл:-0.34 bare-йім:-0.31 bare-йін:0.09 bare-йіп:-0.43 bare-йіт:0.25 bare-йің:-0.26
bare-йға:-1.39 bare-йғы:-0.36 bare-ка:0.42 bare-ке:0.32 bare-кей:-0.10 bare-кек:1.03 bare-кел:0.16 bare-кем:-0.53 bare-кен:-0.63 bare-кеп:-0.32
bare-кер:0.55 bare-кес:-0.23 bare-кет:-0.45 bare-кеу:-0.29 bare-кеш:0.60 bare-кең:-0.92 bare-ки:0.30 bare-кие:0.34 bare-кке:-1.75 bare-ккі:-0.99
bare-кль:0.08 bare-код:0.33 bare-кпе:0.29 bare-ксе:-0.21 bare-кте:-0.94 bare-кты:-0.29 bare-кті:-0.73 bare-кше:-0.12 bare-кші:-0.49 bare-кі:-0.72
bare-кіз:-0.31 bare-кіл:0.38 bare-кім:0.70 bare-кін:-0.33 bare-кір:0.33 bare-кіс:0.05 bare-кіш:0.73 bare-күз:0.31 bare-күй:-0.06 bare-күл:0.59
bare-күн:0.21 bare-күт:-0.52 bare-күш:0.54 bare-күю:-0.30 bare-көз:0.77 bare-көл:0.24 bare-көн:-0.21 bare-көп:0.24 bare-көт:0.35 bare-көш:-0.32
bare-көң:0.31 bare-ла:-0.35 bare-лай:-0.97 bare-лам:0.41 bare-лан:0.10 bare-лап:-0.39 bare-лар:-1.99 bare-лас:0.15 bare-лау:-0.95 bare-лақ:0.44
bare-лаң:-0.17 bare-лге:-1.04 bare-лгі:0.27 bare-лда:-1.55 bare-лде:-0.44 bare-лды:-0.83 bare-лді:-0.20 bare-ле:-1.15 bare-лей:-0.99 bare-лек:0.30
bare-лел:0.32 bare-лем:0.31 bare-лен:0.31 bare-леп:-0.70 bare-лер:-1.96 bare-лес:-0.20 bare-лет:0.34 bare-леу:-0.67 bare-лең:0.57 bare-лжа:0.19
bare-ли:0.31 bare-лия:0.32 bare-лке:0.53 bare-лла:0.16 bare-ллі:0.29 bare-лог:0.36 bare-лса:-0.78 bare-лсе:-0.59 bare-лт:-0.39 bare-лта:0.25
bare-лу:-0.53 bare-луб:0.31 bare-луы:-0.74 bare-луі:-0.17 bare-лша:-0.17 bare-лше:-1.18 bare-лшы:0.30 bare-лші:0.30 bare-лы:0.39 bare-лым:0.33
bare-лын:-1.26 bare-лып:-0.50 bare-лыс:0.62 bare-лық:0.64 bare-лың:-0.32 bare-ль:0.29 bare-льм:0.47 bare-лі:0.76 bare-лік:1.46 bare-лім:0.36
bare-лін:-0.14 bare-ліп:-0.98 bare-ліс:0.86 bare-ліш:0.33 bare-лің:-1.07 bare-лға:-0.19 bare-лғы:-1.24 bare-лқы:0.33 bare-ма:1.11 bare-маз:0.34
bare-май:-1.70 bare-мал:-0.26 bare-мам:-0.60 bare-ман:0.93 bare-мап:-1.22 bare-мар:0.11 bare-мас:-1.14 bare-мат:0.31 bare-мау:-0.37 bare-маш:0.31
bare-мақ:0.11 bare-маң:-1.21 bare-мге:-0.61 bare-мгі:-0.80 bare-мда:-0.22 bare-мде:-0.86 bare-мды:0.06 bare-мді:-0.39 bare-ме:0.23 bare-мей:-0.14
bare-мек:-1.13 bare-мем:-0.63 bare-меп:-0.18 bare-мес:-0.12 bare-мет:0.53 bare-мең:-0.67 bare-ми:0.16 bare-миы:0.28 bare-мке:0.41 bare-мта:0.21
bare-мша:-0.09 bare-мше:-1.01 bare-мы:0.22 bare-мыл:-0.26 bare-мым:-1.01 bare-мын:-0.16 bare-мып:-0.25 bare-мыр:0.09 bare-мыс:0.71 bare-мыт:-0.63
bare-мың:-0.76 bare-мян:0.30 bare-мі:0.97 bare-міз:-0.17 bare-мім:-1.03 bare-мір:0.69 bare-міс:0.42 bare-міт:0.39 bare-мің:-1.04 bare-мға:-0.67
bare-мғы:-1.02 bare-мүк:0.35 bare-мұз:0.41 bare-най:-0.29 bare-нал:-0.53 bare-нам:-0.64 bare-нан:-0.78 bare-нап:-1.10 bare-нар:-0.66 bare-нас:0.32
bare-нат:0.52 bare-нау:-0.62 bare-нақ:0.95 bare-наң:-1.16 bare-нбе:0.20 bare-нбі:0.52 bare-нге:-0.81 bare-нгі:-1.20 bare-нда:-0.15 bare-нде:-0.42
bare-нды:-0.28 bare-нді:-0.73 bare-не:-0.11 bare-нек:0.72 bare-нем:-0.71 bare-нен:-0.65 bare-нер:-0.31 bare-нет:0.36 bare-нең:-0.62 bare-ние:0.38
bare-ния:0.36 bare-нк:0.35 bare-нса:-0.86 bare-нсе:-0.73 bare-нт:0.71 bare-нты:0.33 bare-нті:0.19 bare-ну:-0.87 bare-нуы:-0.32 bare-нуі:-0.12
bare-нша:-0.49 bare-нше:0.24 bare-ншы:0.67 bare-нші:0.92 bare-ны:0.52 bare-ный:0.31 bare-ным:-0.21 bare-нын:-2.31 bare-нып:-1.45 bare-ныс:0.64
bare-ныш:0.28 bare-нық:0.22 bare-ні:0.49 bare-нім:-1.21 bare-нін:-1.35 bare-ніп:-1.44 bare-ніс:0.29 bare-нің:-0.07 bare-нға:-1.39 bare-нғы:-0.72
bare-нұя:0.20 bare-оба:0.22 bare-обы:0.27 bare-ог:0.36 bare-ога:-0.32 bare-од:0.33 bare-оды:-0.07 bare-оз:0.34 bare-ой:0.18 bare-ойы:0.22
bare-ок:-0.12 bare-ол:0.12 bare-ола:0.13 bare-олу:-0.53 bare-олы:0.32 bare-он:0.46 bare-она:-0.40 bare-ону:-0.18 bare-оны:0.33 bare-оп:0.65
bare-ор:0.32 bare-ора:-0.33 bare-оры:0.66 bare-ос:-0.09 bare-оса:-0.32 bare-осу:-0.07 bare-от:0.26 bare-ота:-0.13 bare-оту:-0.29 bare-оты:0.51
bare-оу:-0.30 bare-ою:-0.63 bare-оюы:-0.48 bare-оя:-0.71 bare-ояр:-0.67 bare-оғы:0.31 bare-оқ:0.63 bare-оң:0.47 bare-оңы:0.28 bare-па:0.70
bare-паз:0.79 bare-пай:-0.58 bare-пал:0.48 bare-пам:-0.72 bare-пан:0.55 bare-пап:0.38 bare-пар:0.34 bare-пас:-1.68 bare-пат:0.44 bare-пақ:-0.93
bare-паң:-0.67 bare-пе:0.59 bare-пей:-1.32 bare-пек:-1.65 bare-пем:-0.59 bare-пен:-0.69 bare-пеп:-0.12 bare-пес:-1.49 bare-пет:0.36 bare-пеш:0.26
bare-пең:-0.65 bare-пит:0.34 bare-пка:0.10 bare-пке:-0.48 bare-пкі:0.32 bare-пон:0.27 bare-пта:-0.13 bare-пте:-0.43 bare-пты:0.10 bare-пша:0.09
bare-пше:-0.63 bare-пшы:0.54 bare-пші:0.47 bare-пыз:-0.99 bare-пыл:0.20 bare-пын:-0.81 bare-піз:-0.73 bare-піл:0.32 bare-пір:0.27 bare-пқа:-0.46
bare-пқы:-0.74 bare-ра:-0.34 bare-раз:0.33 bare-рай:-0.54 bare-рак:0.18 bare-рал:0.78 bare-рам:-0.21 bare-ран:0.99 bare-рап:-0.47 bare-рар:-1.45
bare-рас:-0.35 bare-рат:-0.10 bare-рау:-0.86 bare-рақ:1.03 bare-раң:0.11 bare-рбы:0.29 bare-рге:-0.28 bare-ргі:-0.73 bare-рд:0.20 bare-рде:-0.21
bare-рды:-0.79 bare-рді:-0.94 bare-ре:-0.23 bare-рей:0.30 bare-рек:0.92 bare-рем:0.05 bare-рен:0.31 bare-рер:-1.39 bare-рет:-0.21 bare-рең:-0.34
bare-рия:0.36 bare-рке:-0.11 bare-рла:-0.34 bare-рле:-0.26 bare-рлі:0.40 bare-рма:0.66 bare-рме:0.22 bare-рна:0.30 bare-рне:0.32 bare-рот:0.28
bare-рпа:0.28 bare-рпе:0.14 bare-рса:-0.84 bare-рсе:-1.23 bare-рт:0.41 bare-рта:0.23 bare-рте:-0.59 bare-рту:-0.55 bare-рты:0.86 bare-ру:-0.92
bare-руа:-0.31 bare-рус:0.32 bare-руу:-0.22 bare-руы:-0.61 bare-руі:-0.50 bare-рша:0.32 bare-рше:-1.33 bare-ршы:0.51 bare-рші:0.48 bare-ры:0.37
bare-рыз:0.48 bare-рын:0.28 bare-рып:-1.04 bare-рыш:0.38 bare-рық:0.62 bare-рі:0.42 bare-рік:0.88 bare-ріл:0.32 bare-рім:-0.68 bare-ріп:-1.10
bare-ріс:0.54 bare-рің:-0.43 bare-рға:0.06 bare-рғы:-0.22 bare-рқа:-0.33 bare-рөл:0.35 bare-са:-1.64 bare-сай:-0.53 bare-сал:-0.37 bare-сан:0.21
bare-сап:-0.05 bare-сар:0.11 bare-сат:0.33 bare-сау:-0.27 bare-се:-0.70 bare-сел:0.37 bare-сер:-0.19 bare-сет:0.34 bare-ске:-1.09 bare-скі:-0.58
bare-сой:-0.32 bare-сок:-0.30 bare-сол:0.10 bare-сот:0.18 bare-сою:-0.31 bare-соя:-0.25 bare-соң:0.46 bare-спе:0.32 bare-сса:-0.30 bare-ссе:-0.52
bare-ст:-0.26 bare-ста:-0.87 bare-сте:-1.04 bare-сти:-0.32 bare-сту:-0.59 bare-сты:-1.36 bare-сті:-0.55 bare-су:0.23 bare-суа:-0.30 bare-суу:-0.22
bare-суі:-0.05 bare-сша:-1.47 bare-сше:-1.23 bare-сшы:0.34 bare-сші:0.31 bare-сы:0.38 bare-сым:0.23 bare-сын:-0.34 bare-сып:-1.26 bare-сыр:-0.14
bare-сық:0.74 bare-сі:0.08 bare-сік:0.49 bare-сін:-0.79 bare-сіп:-0.72 bare-сір:-0.37 bare-сқа:0.58 bare-сқы:-1.46 bare-сөз:0.61 bare-сөл:0.37
bare-сөн:-0.22 bare-та:-0.42 bare-таб:-0.29 bare-таз:0.10 bare-тай:-0.69 bare-тал:0.38 bare-там:-1.20 bare-тан:0.08 bare-тап:0.35 bare-тар:-0.42
bare-тас:0.77 bare-тау:-0.40 bare-тақ:0.29 bare-таң:-0.29 bare-те:-1.57 bare-тей:-1.64 bare-тек:0.17 bare-тем:-0.53 bare-тен:-1.83 bare-теп:-0.44
bare-тер:-0.53 bare-теу:-0.49 bare-тең:0.71 bare-ти:-0.40 bare-тиа:-0.32 bare-тиу:-0.27 bare-тке:0.05 bare-ткі:-0.67 bare-той:0.26 bare-тон:0.15
bare-топ:0.34 bare-тор:0.34 bare-тот:0.37 bare-тою:-0.33 bare-тоя:-0.32 bare-тпа:0.39 bare-тр:0.32 bare-тса:-0.54 bare-тсе:-1.11 bare-тта:-1.48
bare-тте:-0.91 bare-тты:-0.58 bare-тті:-0.84 bare-ту:-0.11 bare-туі:-0.44 bare-тша:-1.52 bare-тше:-1.37 bare-тшы:0.42 bare-тші:0.74 bare-ты:-0.45
bare-тыз:0.34 bare-тыл:-0.34 bare-тым:-0.43 bare-тын:-0.89 bare-тып:-0.88 bare-тыр:-0.30 bare-тыс:0.35 bare-тық:0.55 bare-тың:-1.48 bare-ті:-1.35
bare-тіз:-0.33 bare-тік:0.53 bare-тіл:0.31 bare-тім:-1.51 bare-тін:-1.18 bare-тіп:-0.38 bare-тір:-0.26 bare-тің:-1.19 bare-тқа:-0.18 bare-тқы:-1.39
bare-түн:0.50 bare-түп:0.32 bare-түр:0.28 bare-түс:0.41 bare-тұз:0.34 bare-тұр:-0.35 bare-тұс:0.30 bare-төг:-0.25 bare-төр:0.30 bare-уа:-0.61
bare-уан:-0.26 bare-уап:0.24 bare-уар:-0.52 bare-уат:-0.30 bare-уб:0.31 bare-уда:-0.28 bare-уды:-0.20 bare-ует:0.36 bare-уз:0.08 bare-уза:-0.33
bare-уи:0.24 bare-уке:0.20 bare-уле:0.28 bare-уна:0.10 bare-ус:0.63 bare-уса:-0.35 bare-уу:-0.61 bare-уша:-0.65 bare-ушы:-0.48 bare-уші:-0.51
bare-уы:-0.67 bare-уым:-0.31 bare-уын:0.12 bare-уып:-0.63 bare-уыр:-0.48 bare-уыс:0.45 bare-уыт:0.49 bare-уыш:0.59 bare-уық:0.51 bare-уың:-0.53
bare-уі:-1.00 bare-уіл:0.32 bare-уін:-0.06 bare-уіп:0.52 bare-уіш:0.33 bare-уға:-0.39 bare-уғы:-0.28 bare-фир:0.33 bare-фр:0.26 bare-хан:0.47
bare-хас:0.37 bare-хат:0.93 bare-хна:0.49 bare-хор:0.23 bare-хта:-0.06 bare-хты:-0.21 bare-хша:-0.08 bare-хшы:0.10 bare-хым:-0.06 bare-хын:-0.24
bare-хың:-0.07 bare-хқы:-0.09 bare-цей:0.26 bare-цуз:0.08 bare-шай:0.35 bare-шал:-0.25 bare-шам:-1.33 bare-шап:-0.23 bare-шар:-0.05 bare-шақ:0.65
bare-шег:-0.34 bare-шей:-0.30 bare-шек:0.69 bare-шел:0.31 bare-шем:-0.51 bare-шен:0.11 bare-шеп:-0.22 bare-шер:-0.24 bare-шет:0.06 bare-шеу:-0.10
bare-шең:-0.66 bare-шие:0.33 bare-шке:-1.06 bare-шкі:-0.85 bare-шса:-0.31 bare-шсе:-0.46 bare-шта:-1.43 bare-ште:-0.86 bare-шты:-1.21 bare-шті:-0.75
bare-шу:-0.41 bare-шуы:-0.58 bare-шша:-1.37 bare-шше:-1.56 bare-шы:0.24 bare-шыл:0.50 bare-шым:-2.09 bare-шын:-0.42 bare-шып:-0.53 bare-шыр:0.31
bare-шығ:-0.31 bare-шың:-2.31 bare-ші:0.38 bare-шік:0.49 bare-шіл:0.44 bare-шім:-1.71 bare-шін:-1.56 bare-шіп:-0.68 bare-шір:-0.40 bare-шіт:0.17
bare-шің:-2.14 bare-шқа:-1.19 bare-шқы:0.42 bare-шөп:0.51 bare-щы:0.26 bare-ыба:-0.26 bare-ыда:-1.83 bare-ый:0.31 bare-ыка:0.25 bare-ыл:0.39
bare-ыла:-0.60 bare-ым:0.11 bare-ыма:-2.40 bare-ымы:1.01 bare-ын:0.10 bare-ыну:-0.14 bare-ыны:0.27 bare-ып:-1.30 bare-ыр:-0.24 bare-ыра:-0.61
bare-ырт:0.28 bare-ыры:0.30 bare-ыс:0.95 bare-ыса:-0.40 bare-ысу:-0.17 bare-ысы:0.30 bare-ыт:-0.41 bare-ыта:-0.93 bare-ыту:-0.24 bare-ыш:1.46
bare-ыша:-0.84 bare-ышы:0.19 bare-ығ:-0.31 bare-ыға:-2.45 bare-ығы:0.09 bare-ық:1.34 bare-ьм:0.47 bare-ьян:0.28 bare-эма:0.30 bare-юда:-0.39
bare-юша:-0.29 bare-юы:-0.08 bare-юым:-0.32 bare-юын:-0.72 bare-юың:-0.26 bare-юі:-0.17 bare-юға:-0.37 bare-яда:-0.57 bare-яй:-0.28 bare-яки:0.30
bare-ялы:0.29 bare-ям:-0.35 bare-яма:0.11 bare-ян:0.96 bare-яны:0.13 bare-яп:-0.31 bare-яр:-0.77 bare-яса:-0.11 bare-яу:-0.25 bare-яша:-0.45
bare-яға:-0.35 bare-яқ:0.74 bare-яң:-0.49 bare-яңа:-0.05 bare-іге:-1.44 bare-ігі:0.46 bare-іде:-1.78 bare-ізе:-0.36 bare-ізу:-0.26 bare-ізі:0.28
bare-ік:1.29 bare-іл:0.77 bare-іле:-0.29 bare-ілу:-0.27 bare-ілі:0.85 bare-ім:-0.56 bare-іме:-1.66 bare-імі:0.59 bare-ін:-0.80 bare-іне:-0.29
bare-іну:-0.36 bare-іп:-1.02 bare-ірт:0.33 bare-іру:-0.09 bare-ірі:0.96 bare-іс:0.53 bare-ісе:-0.58 bare-іт:0.77 bare-іше:-1.45 bare-ішу:-0.48
bare-іші:1.05 bare-ің:-0.33 bare-ға:-0.08 bare-ғай:0.34 bare-ғал:-0.34 bare-ғам:-0.17 bare-ған:-1.01 bare-ғап:-0.31 bare-ғар:-0.49 bare-ғат:0.88
bare-ғау:-0.18 bare-ғаш:0.34 bare-ғақ:0.28 bare-ғаң:-0.75 bare-ғзы:0.28 bare-ғты:-0.26 bare-ғу:-0.08 bare-ғы:-0.46 bare-ғыл:0.15 bare-ғым:-0.42
bare-ғын:-2.98 bare-ғып:-0.55 bare-ғыс:0.18 bare-ғыт:0.28 bare-ғыш:0.93 bare-ғың:-2.15 bare-қа:0.22 bare-қай:-1.27 bare-қал:0.23 bare-қам:-0.84
bare-қан:-0.29 bare-қап:-0.09 bare-қар:-0.80 bare-қас:0.29 bare-қат:-0.14 bare-қау:-0.32 bare-қаң:-0.73 bare-қи:-0.25 bare-қиа:-0.26 bare-қиу:-0.18
bare-қия:0.28 bare-қо:-0.27 bare-қой:0.21 bare-қол:0.39 bare-қон:-0.25 bare-қоп:-0.28 bare-қор:0.19 bare-қос:-0.10 bare-қоу:-0.30 bare-қта:-1.35
bare-қты:-0.34 bare-қша:0.07 bare-қшы:-0.40 bare-қы:-0.21 bare-қыл:0.28 bare-қым:-0.06 bare-қын:0.72 bare-қып:0.34 bare-қыс:0.37 bare-қыт:-0.34
bare-қыш:0.61 bare-қың:-0.65 bare-ққа:-1.67 bare-ққы:-1.44 bare-құй:-0.27 bare-құл:0.05 bare-құн:0.12 bare-құс:0.50 bare-құю:-0.29 bare-құя:-0.30
bare-ңа:-0.28 bare-ңге:-0.75 bare-ңгі:-0.63 bare-ңда:-0.64 bare-ңде:-0.76 bare-ңды:0.30 bare-ңді:-0.45 bare-ңе:-0.16 bare-ңей:-0.32 bare-ңес:-0.34
bare-ңеш:0.30 bare-ңею:-0.26 bare-ңса:-0.20 bare-ңша:-0.34 bare-ңше:-0.60 bare-ңы:0.28 bare-ңыз:-0.59 bare-ңым:-0.31 bare-ңын:-0.32 bare-ңып:-0.27
bare-ңың:-0.35 bare-ңі:0.60 bare-ңіз:-1.27 bare-ңіл:0.27 bare-ңім:-0.62 bare-ңін:-0.52 bare-ңір:0.18 bare-ңіс:0.32 bare-ңің:-0.69 bare-ңға:-0.27
bare-үгі:0.20 bare-үз:-0.06 bare-үзе:-0.42 bare-үзу:-0.20 bare-үзі:0.28 bare-үйе:-0.05 bare-үк:0.35 bare-үл:0.31 bare-үле:-0.26 bare-үлу:-0.24
bare-үлі:0.37 bare-үн:0.69 bare-үні:0.55 bare-үп:0.32 bare-үр:0.28 bare-үрт:-0.24 bare-үрі:0.11 bare-үс:0.41 bare-үсі:0.26 bare-үт:-0.52
bare-үте:-0.43 bare-үту:-0.42 bare-үш:0.56 bare-үше:0.28 bare-үші:0.32 bare-үю:-0.30 bare-үюі:-0.17 bare-ұба:0.22 bare-ұда:0.34 bare-ұз:0.56
bare-ұй:-0.27 bare-ұл:0.31 bare-ұла:-0.06 bare-ұлу:-0.21 bare-ұлы:0.35 bare-ұма:0.32 bare-ұн:0.35 bare-ұп:0.22 bare-ұр:-0.53 bare-ұра:-0.59
bare-ұрт:0.93 bare-ұру:-0.40 bare-ұс:0.66 bare-ұсы:0.34 bare-ұт:-0.52 bare-ұта:0.10 bare-ұту:-0.26 bare-ұш:-0.42 bare-ұша:-0.50 bare-ұшу:-0.10
bare-ұщы:0.26 bare-ұю:-0.29 bare-ұя:0.48 bare-ұям:-0.31 bare-ұяр:-0.22 bare-ұяқ:0.25 bare-ұяң:-0.31 bare-ұға:0.31 bare-ұғы:0.22 bare-ұқ:-0.24
bare-ұқа:0.32 bare-ұңа:-0.29 bare-һар:0.28 bare-әм:0.52 bare-әмі:0.24 bare-ән:0.51 bare-әні:0.34 bare-әр:0.24 bare-әрі:0.43 bare-өбе:0.31
bare-өг:-0.25 bare-өге:-0.28 bare-өже:0.18 bare-өзе:-0.31 bare-өзу:-0.27 bare-өле:-0.45 bare-өлу:-0.32 bare-өлі:0.28 bare-өн:-0.32 bare-өне:-0.43
bare-өп:0.71 bare-өр:0.30 bare-өре:0.49 bare-өрі:0.43 bare-өс:-0.33 bare-өсе:-0.32 bare-өсу:-0.31 bare-өте:-0.33 bare-өту:-0.08 bare-өш:-0.32
bare-өше:-0.46 bare-өшу:-0.11 bare-өң:0.49 bare-өңі:0.45 bare.1:0.68 bare.2:1.11 bare.3:0.55 bare_cr:0.45 bare_ct:0.18 bare_cv:0.09 bare_cy:-0.22
bare_cz:0.27 bare_vl:0.62 bare_vr:-0.29 bare_vt:0.75 bare_vv:0.12 caus#l:0.56 caus#s:0.82 caus>:-0.93 caus>agent:-1.36 caus>ar:-1.20 caus>caus:-0.97
caus>causg:-0.38 caus>caust:-0.88 caus>cond:-1.35 caus>ghai:-0.55 caus>ghaly:-0.42 caus>ghan:-2.42 caus>inf:0.36 caus>ip:0.89 caus>let:-0.60
caus>letme:-0.76 caus>maq:-0.54 caus>mas:-0.84 caus>neg:-2.41 caus>pass:0.96 caus>past:1.24 caus>please:-0.72 caus>pres:0.39 caus>recp:-1.81
caus>refl:-1.67 caus>want:-0.65 caus_ct:1.72 caus_cv:2.81 caus_cy:1.46 caus_vl:2.30 caus_vm:-0.67 caus_vr:2.27 caus_vt:-0.07 caus_vv:0.54 caus_vy:1.24
caus_vz:1.61 causg:-0.29 causg#l:1.29 causg#m:1.65 causg#s:-0.61 causg>:-0.38 causg>agent:-0.31 causg>ar:-0.52 causg>caus:-0.39 causg>causg:-0.16
causg>cond:-0.42 causg>ghai:-0.22 causg>ghaly:-0.20 causg>ghan:-0.63 causg>inf:-0.62 causg>ip:-0.48 causg>let:-0.25 causg>letme:-0.42 causg>maq:-0.20
causg>mas:-0.24 causg>neg:-0.98 causg>pass:-0.77 causg>past:1.96 causg>please:-0.42 causg>pres:-0.86 causg>recp:-0.56 causg>refl:-0.68
causg>want:-0.26 causg_ct:0.92 causg_cv:0.54 causg_cy:0.74 causg_vl:0.40 causg_vm:1.23 causg_vr:1.07 causg_vt:-0.61 causg_vv:0.23 causg_vy:0.68
causg_vz:0.57 causr:-1.48 causr#l:-1.37 causr#s:-1.12 causr>:-0.62 causr>ar:-0.30 causr>causg:-0.08 causr>caust:-0.78 causr>cond:-0.18
causr>ghaly:-0.08 causr>ghan:-1.15 causr>inf:-0.69 causr>ip:-0.49 causr>let:-0.65 causr>letme:-0.08 causr>maq:-0.13 causr>mas:-0.53 causr>neg:-0.80
causr>pass:-0.28 causr>past:-0.35 causr>pres:-0.13 causr>recp:-0.85 causr>refl:-0.83 causr>want:-0.12 causr_ct:-0.77 causr_cy:-0.19 causr_vm:-1.54
causr_vr:-0.22 causr_vt:-0.31 caust:-1.12 caust#m:-0.74 caust#s:-0.43 caust>:-1.39 caust>agent:-0.06 caust>ar:-0.82 caust>caus:-0.75 caust>causg:-1.02
caust>causr:-0.31 caust>ghai:-0.14 caust>ghaly:-0.35 caust>ghan:-1.16 caust>inf:-0.72 caust>ip:-1.59 caust>let:-0.36 caust>letme:-0.33 caust>maq:-0.51
caust>mas:-0.95 caust>pass:-1.37 caust>past:1.29 caust>please:-0.56 caust>pres:-1.99 caust>recp:-0.43 caust>refl:-0.75 caust_cv:-0.77 caust_cy:-0.33
caust_vl:0.07 caust_vr:-0.54 caust_vv:-0.24 caust_vy:-0.31 clash:-2.48 cond:0.50 cond#l:0.17 cond#m:0.43 cond#s:0.41 cond>pastp:1.05 cond_ct:1.89
cond_cy:1.25 cond_vl:1.92 cond_vm:1.39 cond_vr:1.07 cond_vt:2.71 cond_vy:1.39 cond_vz:1.33 dat:0.80 dat#m:0.24 dat#s:-0.14 dat1:0.32 dat1>:0.32
dat3:1.18 dat3>:1.18 dat>:0.80 dat_ct:-0.45 dat_cv:0.70 dat_cy:-0.25 dat_vl:0.69 dat_vm:0.93 dat_vt:1.51 dat_vv:0.75 dat_vy:0.19 evid:0.71 evid>:0.71
gen:1.55 gen#m:0.12 gen#s:0.74 gen>:1.55 gen_ct:0.66 gen_cv:-0.12 gen_cy:-0.55 gen_vl:0.82 gen_vr:0.08 gen_vt:1.04 gen_vv:-0.18 gen_vy:0.38
gen_vz:0.09 ghai#l:0.64 ghai#m:0.32 ghai#s:0.49 ghai_ct:1.14 ghai_cv:-0.09 ghai_cy:0.61 ghai_vl:1.52 ghai_vm:0.81 ghai_vr:0.21 ghai_vt:0.93
ghai_vv:0.25 ghai_vy:0.70 ghai_vz:0.32 ghaly:0.90 ghaly#l:1.59 ghaly#m:1.65 ghaly#s:0.26 ghaly>:0.98 ghaly>weare:-0.32 ghaly_ct:1.03 ghaly_cv:0.24
ghaly_cy:0.66 ghaly_vl:0.97 ghaly_vm:0.89 ghaly_vr:0.57 ghaly_vt:0.84 ghaly_vv:0.25 ghaly_vy:0.72 ghaly_vz:0.67 ghan:1.19 ghan#m:0.39 ghan#s:0.61
ghan>:0.56 ghan>abl:1.62 ghan>acc:1.46 ghan>as:-0.69 ghan>dat:1.56 ghan>gen:0.56 ghan>ghanp:1.27 ghan>iam:2.06 ghan>ins:-0.33 ghan>its:0.14
ghan>like:-0.83 ghan>loc:1.19 ghan>lyk:2.37 ghan>my:-1.04 ghan>niki:-0.27 ghan>our:-1.10 ghan>plural:-0.17 ghan>weare:-0.66 ghan>youare:2.49
ghan>youare2:1.64 ghan>your:-1.67 ghan>yours:-0.92 ghan_ct:0.75 ghan_cv:0.37 ghan_cy:1.44 ghan_vl:0.15 ghan_vm:0.54 ghan_vv:0.55 ghan_vy:1.46
ghan_vz:0.56 ghanp:0.34 ghanp>:0.34 ghy#m:-0.93 ghy#s:-0.55 ghy>:0.56 ghy>abl:-0.52 ghy>acc:-0.92 ghy>as:-0.56 ghy>dat:-0.91 ghy>gen:-2.16
ghy>iam:-0.66 ghy>ins:-1.67 ghy>its:-1.66 ghy>like:-0.64 ghy>loc:-0.53 ghy>my:-1.42 ghy>niki:-0.11 ghy>plural:-1.20 ghy>weare:-0.37 ghy>youare:-0.27
ghy>your:-2.20 ghy>yours:-1.15 ghy_ct:0.98 ghy_cv:-1.23 ghy_cy:0.63 ghy_vl:-0.12 ghy_vt:0.57 ghy_vv:-0.78 ghy_vy:0.85 ghy_vz:1.47 iam:0.52 iam#m:0.19
iam#s:0.18 iam>:0.52 iam_ct:1.07 iam_cy:0.52 iam_vl:1.42 iam_vm:0.15 iam_vt:1.01 iam_vy:-0.38 iam_vz:1.48 imperative:-0.25 imperative#m:-0.72
imperative#s:0.10 imperative_cr:-0.45 imperative_ct:0.09 imperative_cv:-0.48 imperative_cy:-0.57 imperative_cz:-0.27 imperative_vl:0.29
imperative_vm:-0.25 imperative_vr:-0.31 imperative_vt:-0.37 imperative_vv:-0.37 imperative_vy:-1.17 inf:1.38 inf#l:0.23 inf#m:0.79 inf>:0.78
inf>abl:1.19 inf>acc:1.53 inf>as:-0.39 inf>dat:1.53 inf>gen:1.24 inf>iam:-0.50 inf>its:0.48 inf>like:-0.48 inf>loc:1.45 inf>my:-1.15 inf>our:-1.02
inf>plural:-1.50 inf>weare:-0.48 inf>youare:-0.34 inf>your:-0.78 inf>yours:-0.87 inf_ct:1.76 inf_cv:-0.07 inf_cy:1.74 inf_vl:-0.09 inf_vm:2.51
inf_vr:0.46 inf_vt:2.02 inf_vv:0.81 inf_vy:-0.87 inf_vz:1.49 ins:0.89 ins#l:0.05 ins#m:0.24 ins#s:1.03 ins>:0.89 ins_ct:0.30 ins_cv:0.96 ins_vl:0.99
ins_vr:-0.53 ins_vt:1.65 ins_vv:0.37 ins_vy:0.22 ins_vz:0.75 ip:1.26 ip#l:-0.17 ip#m:0.35 ip>:0.94 ip>evid:0.71 ip>iam:2.48 ip>weare:-0.73 ip_ct:1.23
ip_cv:0.38 ip_cy:1.01 ip_vl:-0.31 ip_vm:-0.87 ip_vr:0.50 ip_vt:-0.47 ip_vv:-0.99 ip_vy:0.21 ip_vz:0.58 its>abl3:0.88 its>as3:-0.96 its>dat3:1.18
its>gen:1.29 its>iam:0.46 its>ins:0.65 its>like3:0.51 its>loc3:1.29 its>youare:-1.14 its_cl:0.39 its_cm:-0.29 its_ct:-0.61 its_cv:2.23 its_cy:-0.84
its_cz:-0.28 its_vl:0.58 its_vm:0.49 its_vt:0.21 its_vv:2.04 its_vy:-0.23 its_vz:1.49 let:0.34 let#l:0.05 let#m:0.24 let#s:0.18 let>:0.34 let_ct:1.21
let_cy:-0.24 let_vl:1.50 let_vm:1.56 let_vr:0.61 let_vt:2.32 let_vy:0.33 let_vz:0.75 letme:0.41 letme#l:0.61 letme#m:0.62 letme#s:0.41 letme>:0.41
letme_cl:-0.90 letme_cm:-0.65 letme_ct:-0.44 letme_cv:-0.21 letme_cy:0.87 letme_vl:0.85 letme_vm:1.03 letme_vr:1.07 letme_vt:1.59 letme_vv:-0.47
letme_vy:1.04 letme_vz:-0.28 like:-0.23 like#l:0.64 like#m:0.20 like#s:-0.73 like3:0.51 like3>:1.12 like3>acc:-0.55 like3>iam:-0.61 like3>its:-0.44
like3>weare:-0.44 like3>youare:-0.53 like3>youare2:-0.43 like>:0.76 like>abl:-0.63 like>acc:-1.45 like>as:-0.54 like>dat:-0.61 like>gen:-0.59
like>iam:-1.48 like>its:-1.73 like>like:-0.48 like>loc:-0.59 like>my:-1.16 like>our:-1.05 like>plural:-1.98 like>weare:-0.83 like>youare:-1.35
like>youare2:-1.14 like>your:-0.84 like>yours:-0.82 like_ct:1.04 like_cv:1.21 like_cy:0.68 like_vl:-0.08 like_vm:-0.41 like_vr:0.82 like_vt:0.06
like_vv:0.62 like_vy:1.58 like_vz:1.36 link:0.20 loc:0.54 loc#l:0.13 loc#m:0.67 loc#s:0.16 loc3:1.29 loc3>:0.79 loc3>ghy:1.40 loc>:0.34 loc>ghy:0.53
loc>iam:-0.68 loc>weare:-1.09 loc>youare:-0.94 loc>youare2:-0.57 loc_ct:1.26 loc_cv:1.62 loc_cy:0.12 loc_vl:-0.31 loc_vm:0.07 loc_vt:0.88 loc_vv:-0.52
loc_vy:0.66 loc_vz:0.09 lyk:-0.96 lyk>:0.16 lyk>abl:1.13 lyk>acc:-0.33 lyk>as:-0.33 lyk>dat:-0.32 lyk>gen:-0.34 lyk>iam:-0.33 lyk>like:-0.31
lyk>loc:-0.57 lyk>plural:-1.88 lyk>weare:-0.31 maq#l:1.38 maq#m:1.67 maq#s:-0.61 maq>:1.51 maq>abl:-0.63 maq>acc:-0.67 maq>as:-0.52 maq>dat:-0.67
maq>gen:-0.88 maq>iam:-0.62 maq>ins:-0.27 maq>its:-0.78 maq>like:-0.69 maq>loc:-0.81 maq>my:-0.77 maq>niki:-0.06 maq>our:-0.43 maq>plural:-1.23
maq>weare:-0.28 maq>your:-0.79 maq>yours:-0.44 maq_ct:1.24 maq_cv:-0.12 maq_cy:1.02 maq_vl:0.89 maq_vm:1.55 maq_vr:0.40 maq_vt:1.03 maq_vv:0.37
maq_vy:-1.08 maq_vz:0.87 mas:-0.13 mas#l:0.19 mas#m:0.57 mas#s:0.32 mas>:1.70 mas>abl:-0.29 mas>acc:-0.44 mas>as:-0.23 mas>dat:-0.27 mas>gen:-0.28
mas>iam:-0.21 mas>ins:-0.25 mas>its:-2.37 mas>like:-0.32 mas>loc:-0.39 mas>my:-0.56 mas>niki:-0.21 mas>our:-0.21 mas>plural:-0.71 mas>weare:-0.10
mas>your:-0.50 mas>yours:-0.27 mas_ct:0.54 mas_cv:0.08 mas_cy:0.61 mas_vl:-0.33 mas_vm:1.39 mas_vr:0.10 mas_vt:0.57 mas_vv:-0.53 mas_vy:0.69 my#l:0.60
my#m:0.14 my#s:-0.72 my>abl:-1.29 my>acc:1.17 my>as:-1.09 my>dat1:0.07 my>gen:0.65 my>iam:-1.89 my>ins:1.16 my>like:-1.63 my>loc:0.82 my>niki:-0.42
my_ct:0.71 my_cv:-0.22 my_vl:0.52 my_vm:2.21 my_vr:0.15 my_vt:1.59 my_vv:0.76 my_vy:1.51 my_vz:1.06 neg#l:0.47 neg#m:0.81 neg#s:0.26 neg>:-2.39
neg>agent:-0.67 neg>cond:1.23 neg>ghai:-0.28 neg>ghaly:-0.31 neg>ghan:1.39 neg>inf:0.85 neg>ip:0.36 neg>let:1.04 neg>letme:-0.47 neg>maq:-0.44
neg>past:3.22 neg>please:1.87 neg>pres:0.96 neg>want:-2.09 neg_ct:1.64 neg_cv:0.23 neg_cy:1.87 neg_vl:0.44 neg_vm:2.11 neg_vr:-0.08 neg_vt:1.52
neg_vv:-0.27 neg_vy:1.07 neg_vz:0.41 niki:1.12 niki#l:1.10 niki#m:1.02 niki#s:1.06 niki>:1.12 niki_ct:0.15 niki_cv:1.08 niki_vl:0.40 niki_vm:1.08
niki_vr:0.72 niki_vt:0.65 niki_vv:0.07 niki_vz:0.59 noun#2:-0.94 noun#3:0.07 noun#4:-0.08 noun#5:0.25 noun#6:0.21 noun#7:0.13 noun+noun:2.20
noun+verb:-1.19 noun.2:0.41 noun.3:0.11 noun_cl:0.39 noun_cm:-0.43 noun_ct:-0.58 noun_cy:0.11 noun_cz:-0.28 noun_vl:0.08 noun_vm:0.08 noun_vt:0.37
noun_vv:0.47 noun_vy:0.34 our:0.39 our#l:1.05 our#m:1.60 our>:0.35 our>abl:-0.27 our>acc:1.16 our>as:-0.28 our>dat:0.27 our>gen:1.16 our>iam:-0.20
our>ins:-0.26 our>like:-0.26 our>loc:1.25 our>niki:-0.20 our_ct:2.01 our_cv:0.21 our_vl:0.84 our_vm:1.96 our_vr:0.14 our_vt:2.71 our_vv:1.11
our_vy:1.54 our_vz:1.16 pass#l:0.75 pass#s:-0.27 pass>:-1.60 pass>agent:-1.11 pass>ar:-0.49 pass>caus:-1.11 pass>causg:-0.86 pass>caust:-0.65
pass>cond:-1.01 pass>ghai:-0.66 pass>ghaly:-0.85 pass>ghan:0.76 pass>inf:0.82 pass>ip:0.80 pass>let:-0.89 pass>letme:-1.20 pass>maq:-1.11
pass>mas:-1.38 pass>neg:-0.13 pass>pass:-1.89 pass>past:1.02 pass>please:-1.07 pass>pres:0.97 pass>presi:-0.32 pass>recp:-1.96 pass>refl:-1.86
pass>want:-1.54 pass_ct:-0.74 pass_cv:-0.67 pass_cy:1.83 pass_cz:-0.20 pass_vl:2.32 pass_vm:0.33 pass_vr:0.87 pass_vt:1.46 pass_vv:1.00 pass_vy:-0.73
pass_vz:0.29 past:0.53 past#l:-0.06 past#m:0.42 past#s:1.57 past>:0.70 past>pastp:0.22 past_ct:0.32 past_cv:2.09 past_cy:-0.07 past_vl:-0.19
past_vm:-0.51 past_vr:0.71 past_vt:-0.29 past_vv:0.16 past_vy:0.07 past_vz:-0.61 pastp:0.24 pastp>:0.24 please#m:0.89 please#s:0.98 please_ct:-1.45
please_cy:0.84 please_vl:1.24 please_vm:0.89 please_vr:1.69 please_vt:0.09 please_vy:0.39 please_vz:-0.50 plural#l:0.34 plural#m:0.35 plural#s:0.56
plural>:-0.05 plural>abl:2.63 plural>acc:2.90 plural>as:-0.32 plural>dat:2.28 plural>gen:2.64 plural>iam:-1.93 plural>ins:1.79 plural>its:2.46
plural>like:-0.33 plural>loc:2.30 plural>my:2.49 plural>niki:-0.30 plural>our:3.01 plural>weare:-1.97 plural>youare:-1.92 plural>your:2.15
plural>yours:-0.50 plural_ct:2.56 plural_cv:2.09 plural_cy:1.16 plural_vl:1.36 plural_vm:0.17 plural_vr:1.89 plural_vt:1.28 plural_vv:0.99
plural_vy:1.25 pres#l:-0.08 pres#s:0.71 pres>:-0.56 pres>presm:-0.94 pres>presp:1.03 pres>tyn:0.19 pres_cl:-1.11 pres_cm:-1.42 pres_cr:-0.71
pres_ct:-0.76 pres_cz:-0.77 pres_vl:-0.20 pres_vm:-0.15 pres_vr:0.30 pres_vt:0.16 pres_vv:0.76 pres_vy:0.40 pres_vz:0.36 presi:-0.08 presi#l:-0.30
presi#m:-0.46 presi#s:0.67 presi>presp:1.11 presi>tyn:-0.20 presi_ct:0.28 presi_vl:-0.29 presi_vm:0.52 presi_vt:-0.65 presi_vy:-0.23 presm:-0.94
presm>:-0.94 presp:1.06 presp>:1.06 recp:-0.52 recp#l:0.06 recp#s:-0.48 recp>:-1.78 recp>agent:-1.35 recp>ar:-1.69 recp>caus:-3.57 recp>causg:-0.88
recp>cond:-0.62 recp>ghai:-0.49 recp>ghaly:-0.76 recp>ghan:-2.81 recp>inf:-1.67 recp>ip:1.21 recp>let:-0.43 recp>letme:-0.57 recp>maq:-0.81
recp>mas:-0.83 recp>neg:-1.29 recp>pass:-1.82 recp>past:1.11 recp>pres:1.22 recp>recp:-1.53 recp>refl:-1.76 recp>want:-0.75 recp_cl:-0.14
recp_cm:-0.58 recp_ct:0.86 recp_cv:-1.25 recp_vl:0.90 recp_vm:0.27 recp_vr:-0.42 recp_vt:0.97 recp_vv:0.39 recp_vy:0.36 recp_vz:1.23 refl#m:0.07
refl#s:-0.20 refl>:-1.46 refl>agent:-1.23 refl>ar:-1.66 refl>caus:-1.93 refl>causg:-0.91 refl>cond:-1.22 refl>ghai:-0.86 refl>ghaly:-0.59
refl>ghan:0.70 refl>inf:-1.55 refl>ip:0.59 refl>let:-0.94 refl>letme:-1.16 refl>maq:-0.98 refl>mas:-1.10 refl>neg:-0.69 refl>pass:-2.78 refl>past:0.42
refl>please:-1.29 refl>pres:0.48 refl>recp:-1.22 refl>refl:-2.01 refl>want:-1.29 refl_ct:0.05 refl_cv:-0.81 refl_cy:-1.84 refl_cz:-0.19 refl_vl:1.16
refl_vm:0.57 refl_vr:0.75 refl_vt:0.07 refl_vv:-1.44 refl_vy:0.08 refl_vz:1.04 tyn:0.13 tyn>:1.64 tyn>acc:-0.93 tyn>ghanp:-0.34 tyn>iam:2.39
tyn>like:-1.09 tyn>loc:-0.93 tyn>lyk:-2.03 tyn>youare:2.85 tyn>youare2:2.05 tyn>your:-0.65 verb#2:-0.34 verb#4:0.10 verb#7:-0.16 verb#8:-0.34
verb+noun:-0.59 verb+verb:2.61 verb.3:-0.48 verb.4:-0.70 verb_cl:-1.03 verb_cm:-0.65 verb_cr:-0.92 verb_cz:-0.93 verb_vv:-0.83 want:-0.32 want#m:-0.31
want#s:-0.72 want>:-1.86 want>abl:-0.66 want>acc:-0.84 want>as:-0.58 want>dat:-0.86 want>gen:-2.17 want>iam:-0.65 want>ins:-1.89 want>its:2.32
want>like:-0.65 want>loc:-0.77 want>my:-1.24 want>niki:-0.24 want>plural:-0.99 want>weare:-0.29 want>youare:-0.44 want>your:-1.92 want>yours:-0.90
want_ct:1.07 want_cy:0.60 want_vl:-1.37 want_vm:-0.45 want_vr:0.07 want_vt:0.25 want_vv:-0.60 want_vy:0.51 want_vz:0.34 weare:0.11 weare#l:0.10
weare#s:0.78 weare>:0.11 weare_ct:0.97 weare_cv:-0.27 weare_cy:0.42 weare_vl:1.59 weare_vm:2.72 weare_vt:2.33 weare_vv:-0.19 weare_vz:1.63
youare#m:-0.55 youare#s:-1.35 youare_cy:-0.14 youare_vv:-0.30 youare_vy:-0.55 your#m:0.51 your#s:-0.43 your>abl:-0.64 your>acc:-0.76 your>as:-0.49
your>dat1:1.83 your>gen:1.97 your>iam:-0.74 your>ins:-0.55 your>like:-1.32 your>loc:-0.92 your>niki:-0.29 your_cm:-0.38 your_ct:-0.12 your_vl:0.78
your_vm:0.24 your_vt:0.59 your_vv:1.41 your_vy:1.56 your_vz:1.84 yours#l:0.53 yours#m:0.48 yours#s:-0.07 yours>abl:-0.33 yours>acc:2.06 yours>as:-0.24
yours>dat:-0.50 yours>gen:-0.54 yours>iam:-0.08 yours>like:-0.19 yours>loc:-0.44 yours_vl:0.92 yours_vm:1.82 yours_vr:0.89 yours_vt:1.43 yours_vv:0.69
yours_vy:1.42 yours_vz:1.47
`
