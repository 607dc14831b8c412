/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const weights = `
abl:1.13 abl#l:0.20 abl#s:0.14 abl3:0.90 abl3>:0.90 abl>:1.13 abl_ct:0.25 abl_cv:1.99 abl_cy:-0.28 abl_vl:0.44 abl_vm:1.05 abl_vv:0.67 abl_vy:-0.24 abl_vz:1.75 acc:0.30
acc#m:-0.45 acc#s:0.58 acc3:0.18 acc3>:0.18 acc>:0.30 acc_ct:-0.41 acc_cv:1.20 acc_cy:0.06 acc_vl:-1.08 acc_vm:-0.09 acc_vt:0.31 acc_vv:-0.60 acc_vy:0.53 acc_vz:0.63
agent:-1.49 agent#l:0.09 agent#m:-0.67 agent#s:0.46 agent>:1.54 agent>abl:-1.21 agent>acc:-2.06 agent>as:-1.21 agent>dat:-2.44 agent>gen:-1.79 agent>iam:-0.60
agent>ins:-1.67 agent>its:-1.71 agent>like:-1.30 agent>loc:-1.42 agent>my:-1.01 agent>niki:-0.84 agent>plural:-1.67 agent>weare:-0.31 agent>youare2:-1.58 agent>your:-2.00
agent>yours:-0.30 agent_ct:2.21 agent_cv:0.06 agent_cy:0.85 agent_cz:0.59 agent_vl:1.31 agent_vm:-0.37 agent_vr:-1.04 agent_vt:0.39 agent_vv:0.66 agent_vy:0.33
agent_vz:-0.29 ar:-0.17 ar#s:-0.33 ar>:-0.29 ar>abl:-0.75 ar>acc:-1.13 ar>as:-1.31 ar>dat:-0.92 ar>gen:-1.05 ar>iam:3.16 ar>its:-0.88 ar>like:-1.31 ar>loc:-0.46
ar>my:-1.46 ar>niki:-0.79 ar>plural:-3.05 ar>weare:3.13 ar>youare:4.70 ar>youare2:-1.43 ar>your:-0.08 ar>yours:-1.61 ar_cm:-0.80 ar_cr:-0.59 ar_cy:1.15 ar_cz:-0.89
ar_vm:1.27 ar_vr:1.46 ar_vt:0.82 ar_vv:-0.78 ar_vy:1.01 ar_vz:0.96 as#l:1.51 as#s:0.51 as3:-0.49 as3>:-0.49 as_ct:0.86 as_cv:1.00 as_cy:0.66 as_vl:0.63 as_vm:0.22
as_vr:0.29 as_vt:1.04 as_vv:0.65 as_vy:1.43 as_vz:1.19 assoon:1.63 assoon#l:0.33 assoon#m:1.60 assoon#s:1.81 assoon>:1.63 assoon_cv:0.62 assoon_vl:1.10 assoon_vm:1.83
assoon_vr:1.76 assoon_vt:0.64 assoon_vv:-0.47 assoon_vy:0.61 assoon_vz:0.94 bare#2:0.33 bare#3:0.70 bare#4:0.10 bare#5:0.71 bare#6:0.63 bare#7:0.48 bare+noun:4.19
bare+verb:-1.67 bare-абу:-0.55 bare-абы:0.44 bare-ава:0.30 bare-ада:-0.50 bare-ады:0.11 bare-аев:0.31 bare-аж:0.46 bare-ажи:-0.35 bare-ажу:-0.22 bare-аз:1.01
bare-аза:0.65 bare-аин:0.31 bare-айс:0.32 bare-айт:-0.69 bare-айы:0.94 bare-ал:-0.05 bare-ала:-0.77 bare-али:0.33 bare-алт:-0.43 bare-алу:-0.81 bare-аль:0.37
bare-алқ:-0.34 bare-ам:-0.07 bare-ама:0.77 bare-ами:-0.28 bare-амы:0.06 bare-ана:0.71 bare-анк:0.51 bare-анс:0.29 bare-ант:0.55 bare-ану:-0.52 bare-аны:-0.06
bare-ап:-0.56 bare-апа:0.66 bare-ар:-0.43 bare-ара:-0.35 bare-арт:-0.21 bare-ару:-1.11 bare-ары:-0.41 bare-арь:0.08 bare-ас:-0.80 bare-аса:-0.81 bare-асу:-0.43
bare-асы:0.54 bare-ат:0.40 bare-ата:-1.24 bare-ате:0.36 bare-атр:0.26 bare-аты:0.41 bare-ау:0.08 bare-ауа:-0.31 bare-ауи:0.21 bare-ауу:-0.36 bare-ауы:-0.24 bare-аф:0.34
bare-афе:0.31 bare-афт:0.32 bare-аш:-0.53 bare-аша:-0.09 bare-ашу:-0.62 bare-ашы:0.14 bare-аю:0.48 bare-аюы:0.31 bare-ая:-0.70 bare-аяй:-0.55 bare-аян:0.65 bare-аяп:-0.60
bare-аяр:-0.77 bare-аяу:-0.53 bare-аяқ:0.49 bare-аяң:0.30 bare-аға:-0.22 bare-ағы:-0.26 bare-ақ:0.40 bare-ақа:0.67 bare-ақы:0.61 bare-аңа:-1.13 bare-ба:0.32 bare-бай:0.55
bare-бал:0.53 bare-бам:-0.64 bare-бан:0.77 bare-бар:0.25 bare-бас:-0.09 bare-бақ:-0.17 bare-баң:-0.66 bare-бе:-0.10 bare-бей:-0.94 bare-бек:-0.40 bare-бем:-0.32
bare-беп:-0.09 bare-бер:-0.88 bare-бес:-0.94 bare-бет:0.32 bare-бең:-0.33 bare-би:-0.11 bare-бие:0.10 bare-бил:-0.32 bare-бит:-0.17 bare-боз:0.35 bare-бой:0.33
bare-бок:0.32 bare-бол:-0.31 bare-боқ:0.34 bare-бу:-0.59 bare-бус:0.48 bare-буы:-0.55 bare-бы:0.71 bare-быз:-0.17 bare-бым:-0.49 bare-бын:0.15 bare-быр:0.19 bare-быс:0.40
bare-быт:-0.26 bare-бық:0.37 bare-бың:-0.77 bare-бі:0.35 bare-біз:-0.51 bare-бік:0.36 bare-бім:-0.70 bare-біп:-0.29 bare-бір:0.55 bare-бің:-0.97 bare-бүр:0.11
bare-бұл:0.05 bare-бұқ:-0.34 bare-ва:0.30 bare-вам:-0.32 bare-ваң:-0.33 bare-во:0.33 bare-вод:0.31 bare-вол:0.31 bare-га:0.12 bare-ган:0.19 bare-где:0.32 bare-ге:-0.49
bare-гез:0.37 bare-гей:-0.61 bare-гек:0.42 bare-гел:0.38 bare-ген:-0.76 bare-геп:-0.34 bare-гер:0.37 bare-гет:0.30 bare-геу:-0.27 bare-ги:-0.53 bare-гия:0.58
bare-гог:0.31 bare-гон:0.07 bare-гпе:-0.32 bare-гсе:-0.20 bare-гті:-0.47 bare-гу:-0.85 bare-гуі:-0.36 bare-гші:-0.49 bare-гі:0.94 bare-гіз:0.34 bare-гім:-1.40
bare-гін:-1.60 bare-гіп:-0.96 bare-гір:-0.10 bare-гіс:0.27 bare-гіт:0.48 bare-гіш:0.95 bare-гің:-2.29 bare-гүл:0.32 bare-да:-0.52 bare-дай:-0.29 bare-дал:0.58
bare-дам:0.34 bare-дап:-1.49 bare-дас:-0.07 bare-дат:-0.49 bare-дау:-0.65 bare-дақ:1.06 bare-дде:0.31 bare-де:-0.68 bare-дей:-0.17 bare-дел:0.32 bare-дем:-0.19
bare-ден:-0.08 bare-деп:-0.43 bare-дер:-0.60 bare-дес:-0.32 bare-дет:0.27 bare-деу:-0.79 bare-дея:0.20 bare-дең:-0.40 bare-дж:0.27 bare-ди:-0.25 bare-дия:0.30
bare-дон:0.11 bare-доп:0.51 bare-дра:0.34 bare-ду:-0.06 bare-ды:-0.14 bare-дыз:0.68 bare-дын:0.34 bare-дып:-0.20 bare-дыр:-0.57 bare-дыс:0.27 bare-дық:1.05 bare-ді:-0.25
bare-дік:1.12 bare-діл:0.06 bare-дін:0.29 bare-дір:0.52 bare-діс:0.33 bare-дәм:0.46 bare-дөң:0.41 bare-ебе:-0.31 bare-еби:0.23 bare-ев:0.31 bare-ег:-0.27 bare-еге:-0.65
bare-егу:-0.30 bare-егі:-0.24 bare-еде:-0.35 bare-едж:0.27 bare-еді:-0.15 bare-еже:0.11 bare-ез:0.16 bare-езе:-0.30 bare-езу:-0.24 bare-ей:-0.84 bare-ейе:-0.53
bare-ейт:-0.12 bare-еке:0.43 bare-екс:0.29 bare-екі:0.36 bare-ел:0.29 bare-еле:-0.52 bare-ели:-0.36 bare-елу:0.21 bare-ель:0.27 bare-елі:-0.07 bare-ем:-0.28 bare-емі:0.50
bare-ене:-0.63 bare-ент:0.70 bare-ену:-0.52 bare-ені:-0.70 bare-еп:-1.57 bare-епт:0.25 bare-ер:-0.27 bare-ера:0.34 bare-ере:-1.47 bare-ерт:-0.42 bare-еру:-1.15
bare-ері:0.06 bare-ес:-0.92 bare-есе:-0.35 bare-есс:0.35 bare-ест:-0.10 bare-есу:-0.53 bare-есі:-0.53 bare-ет:0.07 bare-ета:0.52 bare-ете:-1.21 bare-ету:-0.31
bare-еті:0.44 bare-еу:-0.88 bare-еуі:-0.46 bare-ех:0.32 bare-еш:0.88 bare-еше:0.42 bare-еші:-0.15 bare-ею:-0.50 bare-еюі:-0.19 bare-ея:0.50 bare-еңе:-0.97 bare-жа:0.17
bare-жай:0.97 bare-жал:0.48 bare-жам:0.30 bare-жан:0.57 bare-жап:-0.46 bare-жар:0.34 bare-жас:0.52 bare-жау:0.52 bare-жде:0.23 bare-же:0.46 bare-жег:-0.27 bare-жей:-0.36
bare-жел:0.29 bare-жем:-0.10 bare-жеп:-0.28 bare-жер:0.09 bare-жет:-0.07 bare-жеу:-0.33 bare-жең:-0.34 bare-жи:-0.59 bare-жиа:-0.34 bare-жим:0.35 bare-жир:0.30
bare-жиу:-0.33 bare-жиі:0.30 bare-жой:-0.35 bare-жол:-0.15 bare-жою:-0.38 bare-жоя:-0.33 bare-жоқ:0.31 bare-жу:-0.36 bare-жуы:-0.29 bare-жы:-0.30 bare-жыл:-0.36
bare-жым:-0.32 bare-жын:0.30 bare-жып:-0.36 bare-жыр:-0.75 bare-жың:-0.23 bare-жі:-0.43 bare-жік:0.42 bare-жіп:-0.32 bare-жір:-0.44 bare-жүн:0.08 bare-жұл:-0.33
bare-жұп:0.27 bare-жұр:-0.33 bare-жұт:-0.18 bare-жұқ:-0.27 bare-жөн:0.18 bare-за:0.72 bare-зал:0.48 bare-зам:-0.33 bare-зан:0.58 bare-зар:0.13 bare-зақ:0.85
bare-заң:-0.34 bare-зба:0.86 bare-збе:-0.30 bare-згі:-1.16 bare-зда:-0.69 bare-зде:-0.68 bare-зды:-0.56 bare-зді:-1.01 bare-зе:-1.05 bare-зей:-0.35 bare-зел:-0.22
bare-зен:0.75 bare-зеп:-0.33 bare-зер:-1.16 bare-зет:-0.07 bare-зеу:-0.24 bare-зик:0.30 bare-зин:0.05 bare-зит:0.50 bare-зия:0.28 bare-зм:0.31 bare-зон:0.19
bare-зсе:-0.58 bare-зу:-0.52 bare-зуі:-0.26 bare-зша:0.06 bare-зше:-0.38 bare-зші:-0.15 bare-зы:0.32 bare-зыл:-0.12 bare-зым:-0.32 bare-зын:-1.21 bare-зып:-0.11
bare-зық:0.35 bare-зың:-1.23 bare-зі:0.51 bare-зік:-0.34 bare-зіл:0.54 bare-зім:-0.54 bare-зін:-0.80 bare-зіп:-0.65 bare-зір:0.32 bare-зің:-1.25 bare-зға:-0.22
bare-иа:-0.51 bare-иал:0.33 bare-иар:-0.51 bare-ибе:0.34 bare-ив:0.29 bare-ива:0.17 bare-игі:0.23 bare-ида:0.24 bare-иды:-0.50 bare-ие:0.73 bare-ием:-0.40 bare-иет:0.63
bare-иең:-0.34 bare-иже:0.44 bare-изм:0.31 bare-ик:0.47 bare-ика:0.70 bare-ил:-0.32 bare-ила:-0.33 bare-иле:-0.25 bare-илу:-0.35 bare-иль:0.49 bare-им:0.35 bare-има:-0.51
bare-имн:0.26 bare-ин:0.49 bare-ина:0.19 bare-инг:0.30 bare-ине:0.31 bare-ион:0.78 bare-иот:0.20 bare-ипа:-0.22 bare-ир:0.71 bare-ира:0.30 bare-иса:-0.32 bare-иси:-0.37
bare-ист:0.67 bare-ису:-0.33 bare-исы:-0.34 bare-ит:0.33 bare-ита:-0.32 bare-итр:0.24 bare-иту:-0.29 bare-иты:0.37 bare-иу:-0.36 bare-иуы:-0.07 bare-ифр:0.29
bare-ица:0.33 bare-иша:-0.32 bare-ишы:-0.47 bare-иші:0.48 bare-иы:0.27 bare-иыл:0.24 bare-иым:-0.08 bare-иын:-0.17 bare-иып:-0.33 bare-иыр:0.45 bare-иың:-0.34
bare-ия:1.75 bare-иям:-0.28 bare-иян:0.31 bare-ияр:0.43 bare-ияң:-0.28 bare-иі:0.30 bare-иім:0.27 bare-иін:0.29 bare-иіс:-0.32 bare-иға:-0.29 bare-иғи:0.30 bare-иғы:-0.34
bare-йба:0.32 bare-йге:0.13 bare-йгі:-0.32 bare-йда:-1.43 bare-йде:0.30 bare-йды:-0.63 bare-йді:-0.98 bare-йе:-0.61 bare-йек:0.49 bare-йен:-0.33 bare-йза:0.50
bare-йла:-0.35 bare-йле:-0.62 bare-йма:-0.89 bare-йме:-0.57 bare-йна:-0.57 bare-йпа:0.21 bare-йс:0.32 bare-йса:-0.58 bare-йсе:-0.36 bare-йт:-0.72 bare-йта:-0.48
bare-йте:-0.31 bare-йту:-0.40 bare-йша:-0.93 bare-йше:-0.22 bare-йшы:0.88 bare-йші:-0.65 bare-йы:0.95 bare-йыз:0.58 bare-йыл:-0.17 bare-йым:-1.20 bare-йын:-0.07
bare-йып:0.22 bare-йыр:-0.61 bare-йыс:0.37 bare-йық:-2.76 bare-йың:-1.31 bare-йік:-3.53 bare-йіл:-0.48 bare-йім:-0.32 bare-йін:-0.30 bare-йіп:-0.59 bare-йір:0.17
bare-йіс:-0.31 bare-йіт:0.33 bare-йің:-0.27 bare-йға:-1.52 bare-йғы:-0.73 bare-ка:1.04 bare-кал:0.31 bare-ке:0.51 bare-кез:-0.34 bare-кей:-0.36 bare-кек:0.60
bare-кел:0.28 bare-кен:-0.85 bare-кеп:-0.54 bare-кер:0.99 bare-кес:-0.28 bare-кет:-0.18 bare-кеу:-0.40 bare-кеш:0.49 bare-кең:-0.85 bare-киа:-0.25 bare-кие:0.32
bare-кир:0.12 bare-киу:-0.17 bare-кке:-1.96 bare-ккі:-1.40 bare-кль:0.09 bare-код:0.31 bare-кпе:-0.11 bare-кс:0.29 bare-ксе:0.13 bare-кта:0.31 bare-кте:-1.13
bare-кті:0.13 bare-ку:-0.52 bare-кум:0.33 bare-куі:-0.16 bare-кше:0.38 bare-кши:-0.17 bare-кші:0.95 bare-кі:-0.34 bare-кіз:-0.26 bare-кіл:0.30 bare-кім:0.85
bare-кін:-0.16 bare-кіп:-0.70 bare-кір:-0.12 bare-кіт:-0.52 bare-кіш:0.75 bare-күз:0.11 bare-күй:-0.23 bare-күл:0.34 bare-күн:0.21 bare-күт:-0.54 bare-күш:0.43
bare-күю:-0.36 bare-көз:0.61 bare-көл:0.17 bare-көн:-0.24 bare-көп:0.23 bare-көт:0.33 bare-көш:-0.49 bare-көң:0.31 bare-ла:-0.82 bare-лай:-2.39 bare-лал:0.33
bare-лам:0.55 bare-лан:-0.23 bare-лап:-1.51 bare-лар:-2.32 bare-лас:-0.26 bare-лат:-0.43 bare-лау:-0.25 bare-лақ:0.59 bare-лаң:-0.11 bare-лба:0.19 bare-лге:-1.08
bare-лгі:-0.17 bare-лда:-1.55 bare-лде:-0.80 bare-лды:-1.30 bare-лді:-1.01 bare-ле:-1.48 bare-лей:-0.92 bare-лек:0.43 bare-лел:0.28 bare-лем:0.22 bare-лен:0.39
bare-леп:-1.04 bare-лер:-2.01 bare-лес:0.22 bare-лет:0.35 bare-леу:-1.12 bare-лең:0.50 bare-лжа:0.07 bare-лжи:-0.47 bare-лжу:-0.23 bare-лжы:-0.30 bare-лжі:-0.19
bare-ли:0.40 bare-лия:0.26 bare-лк:-0.26 bare-лке:0.65 bare-лки:-0.26 bare-лку:-0.08 bare-лкі:-0.11 bare-лла:0.13 bare-ллі:0.31 bare-лма:-2.18 bare-лме:-1.32
bare-лог:0.35 bare-лок:0.35 bare-лот:0.34 bare-лса:-0.71 bare-лсе:-0.44 bare-лта:0.43 bare-лте:0.25 bare-лту:-0.12 bare-лу:-0.31 bare-луа:0.26 bare-луб:0.37
bare-луы:-0.88 bare-луі:-0.20 bare-лша:-0.09 bare-лше:-0.83 bare-лшы:-0.18 bare-лші:0.42 bare-лы:0.54 bare-лым:0.51 bare-лын:-0.83 bare-лып:-1.50 bare-лыс:0.49
bare-лық:0.31 bare-лың:-0.47 bare-ль:0.74 bare-льм:0.44 bare-льс:0.32 bare-лют:0.17 bare-лі:0.57 bare-лік:0.31 bare-лім:0.70 bare-лін:-0.21 bare-ліп:-1.28 bare-лір:-0.34
bare-ліс:0.69 bare-ліш:0.34 bare-лің:-1.09 bare-лғи:-0.07 bare-лғу:-0.45 bare-лғы:-1.23 bare-лқ:-0.34 bare-лқи:-0.34 bare-лқу:-0.10 bare-лқы:0.25 bare-ма:0.64
bare-маз:0.33 bare-май:-1.70 bare-мал:-0.10 bare-мам:-0.68 bare-ман:1.20 bare-мап:-0.71 bare-мар:0.11 bare-мас:-1.73 bare-мат:0.34 bare-мақ:-0.24 bare-маң:-1.43
bare-мба:0.33 bare-мге:-0.73 bare-мгі:-1.05 bare-мда:-0.09 bare-мде:-0.41 bare-мды:0.31 bare-мді:0.21 bare-мей:-0.44 bare-мек:-0.62 bare-мем:-0.80 bare-мер:0.26
bare-мес:-1.09 bare-мет:0.61 bare-мең:-0.82 bare-ми:0.16 bare-мин:0.31 bare-миы:0.27 bare-мке:0.55 bare-мн:0.26 bare-мол:0.27 bare-мон:0.19 bare-мос:0.28 bare-мта:0.17
bare-мти:-0.27 bare-мту:-0.17 bare-мты:-0.34 bare-мше:-1.16 bare-мшы:0.26 bare-мы:0.80 bare-мыл:-0.43 bare-мым:-1.18 bare-мып:-0.20 bare-мыр:0.29 bare-мыс:0.76
bare-мыт:-0.74 bare-мың:-0.55 bare-мян:0.29 bare-мі:0.98 bare-міз:-0.12 bare-мім:-1.08 bare-мір:0.68 bare-міс:0.55 bare-міт:0.46 bare-мің:-1.09 bare-мға:-0.88
bare-мғы:-1.01 bare-мүк:0.07 bare-мұз:0.44 bare-мұң:0.17 bare-на:0.14 bare-най:0.06 bare-нал:-0.43 bare-нам:-0.11 bare-нап:-1.06 bare-нар:-0.73 bare-нат:1.01
bare-нау:-0.81 bare-нақ:0.96 bare-наң:-1.26 bare-нба:-1.53 bare-нбе:-0.84 bare-нбі:0.72 bare-нг:0.30 bare-нга:0.12 bare-нге:-0.78 bare-нгі:-0.51 bare-нде:-0.16
bare-нды:-0.50 bare-нді:-0.07 bare-нек:0.51 bare-нем:-0.71 bare-нер:-0.53 bare-нес:0.31 bare-нет:0.30 bare-нең:-0.58 bare-нжи:-0.27 bare-нжу:-0.12 bare-нжі:-0.29
bare-ни:0.23 bare-ние:0.48 bare-нит:0.28 bare-ния:0.44 bare-нк:0.51 bare-нс:0.29 bare-нса:-0.60 bare-нсе:-1.14 bare-нт:0.81 bare-нты:0.34 bare-нті:0.30 bare-ну:-0.85
bare-нуа:-0.29 bare-нуу:-0.11 bare-нуы:-0.41 bare-нуі:-0.20 bare-нша:-0.74 bare-нше:0.10 bare-нши:-0.36 bare-ншу:-0.32 bare-ншы:0.74 bare-нші:0.70 bare-ны:0.45
bare-ный:0.26 bare-ным:-0.86 bare-нын:-1.50 bare-нып:-1.10 bare-ныс:0.80 bare-ныш:0.31 bare-нық:-0.17 bare-ні:-0.23 bare-нім:-1.38 bare-нін:-1.05 bare-ніп:-1.42
bare-ніс:0.33 bare-нға:-1.36 bare-нғы:-0.56 bare-нұя:0.16 bare-оба:0.51 bare-обы:0.31 bare-ог:0.55 bare-од:0.39 bare-ода:0.31 bare-оз:0.35 bare-ой:0.16 bare-ойы:0.28
bare-ок:0.47 bare-ол:0.34 bare-ола:0.22 bare-олу:-0.51 bare-олы:0.30 bare-он:1.18 bare-она:-0.28 bare-оны:0.31 bare-оп:0.66 bare-ор:1.00 bare-ора:-0.33 bare-орт:0.75
bare-оры:0.46 bare-орь:0.28 bare-орқ:-0.34 bare-ос:0.10 bare-оса:-0.33 bare-осу:-0.22 bare-от:0.34 bare-ота:0.36 bare-оты:0.74 bare-оу:0.33 bare-ою:-0.15 bare-оюы:-0.68
bare-оя:-0.78 bare-оян:-0.32 bare-ояр:-0.64 bare-оят:-0.34 bare-оға:0.27 bare-оғы:0.33 bare-оқ:0.83 bare-оқа:0.34 bare-оң:0.42 bare-оңы:0.36 bare-па:0.10 bare-паж:0.34
bare-паз:0.68 bare-пай:-0.89 bare-пал:0.53 bare-пам:-0.83 bare-пан:0.74 bare-пап:0.29 bare-пар:0.39 bare-пас:-1.58 bare-пат:0.51 bare-пақ:-0.29 bare-паң:-0.20
bare-пе:-0.46 bare-пей:-1.19 bare-пек:-1.64 bare-пем:-0.56 bare-пеп:-0.29 bare-пес:-1.35 bare-пет:0.33 bare-пеш:0.30 bare-пең:-0.56 bare-пир:0.32 bare-пит:0.33
bare-пка:0.15 bare-пке:-0.50 bare-пкі:0.34 bare-пон:0.33 bare-пос:0.34 bare-ппа:-0.78 bare-ппе:-0.23 bare-пса:-0.42 bare-псе:-0.10 bare-псі:0.35 bare-пт:0.25
bare-пта:-0.47 bare-пте:-0.46 bare-пты:-0.12 bare-пті:-0.30 bare-пша:0.07 bare-пше:-0.38 bare-пши:-0.26 bare-пшы:0.21 bare-пші:0.78 bare-пыз:-0.48 bare-пыл:0.20
bare-пын:-0.12 bare-піз:-0.48 bare-піл:0.49 bare-пін:0.11 bare-пір:0.55 bare-пқа:-0.70 bare-пқы:-0.23 bare-ра:-0.48 bare-раж:0.30 bare-раз:0.32 bare-рай:-0.35
bare-рал:0.38 bare-ран:1.03 bare-рар:-2.09 bare-рас:-0.50 bare-рат:0.38 bare-рау:-1.07 bare-раф:0.34 bare-рақ:1.20 bare-рба:0.06 bare-рбы:0.27 bare-рг:0.37 bare-рге:-0.06
bare-рги:-0.35 bare-ргу:-0.29 bare-ргі:-1.45 bare-рде:-0.20 bare-рди:-0.25 bare-рду:-0.06 bare-рды:-1.22 bare-рді:-1.28 bare-ре:-0.05 bare-рек:1.19 bare-рел:-0.25
bare-рем:0.18 bare-рен:0.14 bare-реп:-0.52 bare-рер:-1.70 bare-рет:-0.44 bare-реу:-0.49 bare-рею:-0.15 bare-рея:0.32 bare-рең:-0.49 bare-ржа:0.12 bare-рза:0.16
bare-ри:-0.21 bare-рик:0.36 bare-рия:0.44 bare-рка:0.17 bare-рке:-0.07 bare-рки:-0.35 bare-рку:-0.28 bare-ркі:-0.34 bare-рла:-1.28 bare-рле:-1.02 bare-рлы:0.85
bare-рлі:0.45 bare-рма:0.16 bare-рме:-0.20 bare-рна:0.18 bare-рне:0.30 bare-рон:0.16 bare-рор:0.30 bare-рот:0.30 bare-рпа:0.29 bare-рпе:0.24 bare-рса:-1.15 bare-рсе:-1.45
bare-рт:0.35 bare-рта:0.06 bare-рте:-0.35 bare-рти:-0.33 bare-рту:-0.55 bare-рты:0.59 bare-рті:0.32 bare-ру:-0.46 bare-руа:-0.31 bare-рус:0.32 bare-руу:-0.17
bare-руы:-0.57 bare-руі:-0.30 bare-рша:0.24 bare-рше:-0.47 bare-ршы:-0.85 bare-рші:-0.13 bare-ры:0.23 bare-рыз:0.36 bare-рыл:-0.37 bare-рым:0.10 bare-рын:0.47
bare-рып:-1.22 bare-рыш:0.45 bare-рық:-0.05 bare-рь:0.28 bare-рі:0.43 bare-рік:-0.31 bare-ріл:0.24 bare-рім:-0.39 bare-ріп:-1.29 bare-рір:-0.32 bare-ріс:0.83
bare-рғи:-0.42 bare-рғу:-0.25 bare-рғы:0.35 bare-рқ:-0.55 bare-рқа:-0.63 bare-рөл:0.31 bare-са:-1.31 bare-сай:-0.56 bare-сал:-0.52 bare-сан:0.73 bare-сап:0.14
bare-сар:-0.39 bare-сат:-0.24 bare-сау:-0.09 bare-сақ:0.12 bare-саң:0.20 bare-се:-0.16 bare-сел:0.31 bare-сен:0.08 bare-сер:0.19 bare-сет:0.35 bare-си:-0.73 bare-сия:0.45
bare-ске:-1.05 bare-скі:-0.84 bare-сли:0.27 bare-сой:-0.30 bare-сол:0.27 bare-сор:0.33 bare-сою:-0.31 bare-соя:-0.29 bare-соң:0.42 bare-спа:-1.63 bare-спе:0.05
bare-сс:0.35 bare-сса:-0.34 bare-ссе:-1.05 bare-ст:0.34 bare-ста:-0.77 bare-сте:-0.35 bare-сти:-0.45 bare-стр:0.25 bare-сту:-0.65 bare-сты:-1.26 bare-сті:-0.68
bare-суа:-0.29 bare-суу:-0.23 bare-суы:-0.63 bare-суі:-0.40 bare-сша:-1.58 bare-сше:-0.73 bare-сшы:0.37 bare-сші:0.29 bare-сы:0.47 bare-сыз:2.66 bare-сый:0.21
bare-сыл:0.06 bare-сым:-0.21 bare-сын:-0.41 bare-сып:-1.05 bare-сыр:-0.28 bare-сық:0.48 bare-сіз:1.94 bare-сік:0.32 bare-сіл:0.06 bare-сім:-0.43 bare-сін:-0.19
bare-сіп:-0.36 bare-сір:-0.27 bare-сқа:0.38 bare-сұс:0.31 bare-сұқ:-0.33 bare-сөз:0.50 bare-сөк:-0.33 bare-сөл:0.31 bare-сөн:-0.30 bare-та:-0.50 bare-тай:-0.86
bare-тал:0.08 bare-там:-0.50 bare-тан:0.05 bare-тап:-0.20 bare-тар:-0.80 bare-тас:0.27 bare-тат:0.05 bare-тау:-1.67 bare-таю:-0.16 bare-тая:-0.37 bare-тақ:0.68
bare-таң:-0.22 bare-тво:0.33 bare-те:-1.37 bare-тез:0.33 bare-тей:-1.01 bare-тек:0.79 bare-тел:0.46 bare-тем:-0.46 bare-тен:-1.51 bare-теп:-1.11 bare-тер:-0.61
bare-тес:0.07 bare-тет:0.50 bare-теу:-0.47 bare-тең:0.57 bare-ти:-0.80 bare-тия:0.33 bare-тка:0.30 bare-тке:0.33 bare-тки:-0.16 bare-тку:-0.06 bare-ткі:-0.22 bare-то:0.29
bare-той:0.37 bare-тон:0.47 bare-топ:0.34 bare-тор:0.77 bare-тот:0.35 bare-тою:-0.34 bare-тоя:-0.32 bare-тоқ:0.27 bare-тпа:0.16 bare-тпе:-1.35 bare-тр:0.36 bare-тса:-0.91
bare-тсе:-1.43 bare-тта:-0.79 bare-тте:-1.00 bare-тты:-0.59 bare-тті:-0.12 bare-ту:-0.49 bare-туы:-0.36 bare-туі:-0.49 bare-тша:-0.50 bare-тше:-1.05 bare-тшы:0.20
bare-тші:0.09 bare-тыз:0.36 bare-тыл:-0.35 bare-тым:-0.78 bare-тын:-0.57 bare-тып:-1.38 bare-тыр:-0.47 bare-тыс:0.57 bare-тық:1.68 bare-тың:-1.49 bare-ті:-0.30
bare-тіз:-0.33 bare-тік:1.44 bare-тіл:0.31 bare-тім:-1.43 bare-тін:-0.59 bare-тіп:-0.40 bare-тір:-0.86 bare-тің:-1.04 bare-тқа:0.23 bare-тқы:-1.52 bare-түн:0.42
bare-түп:0.33 bare-түр:0.26 bare-түс:0.39 bare-тұз:0.36 bare-тұр:-0.31 bare-тұс:0.31 bare-тән:0.33 bare-төг:-0.27 bare-төз:-0.33 bare-төк:-0.22 bare-төр:0.33
bare-уа:-0.70 bare-уан:-0.11 bare-уап:0.34 bare-уар:-0.49 bare-уат:-0.19 bare-уб:0.37 bare-уба:0.32 bare-уда:-0.33 bare-уды:-0.37 bare-уді:-0.30 bare-ует:0.33
bare-уз:0.11 bare-уза:0.21 bare-уи:0.21 bare-уке:0.15 bare-ула:-0.21 bare-уле:0.29 bare-улы:0.30 bare-ум:0.32 bare-ума:-0.70 bare-уна:0.28 bare-ура:0.60 bare-ург:0.37
bare-уре:0.33 bare-ус:0.64 bare-уса:-0.55 bare-уту:-0.07 bare-уу:-0.60 bare-ууы:-0.34 bare-уша:-0.55 bare-ушы:-0.60 bare-уші:-1.12 bare-уы:-0.74 bare-уыз:0.32
bare-уым:-0.14 bare-уын:0.09 bare-уып:-1.01 bare-уыр:-0.20 bare-уыс:0.62 bare-уыт:0.32 bare-уыш:0.51 bare-уық:0.60 bare-уың:-0.52 bare-уі:-1.36 bare-уіл:0.50
bare-уін:-0.19 bare-уіп:0.48 bare-уіш:0.46 bare-уғы:-0.44 bare-фе:0.31 bare-фир:0.36 bare-фия:0.57 bare-фр:0.29 bare-фт:0.32 bare-хан:0.57 bare-хас:0.35 bare-хат:0.98
bare-хив:0.29 bare-хна:0.49 bare-хор:0.14 bare-хта:0.22 bare-хты:-0.29 bare-хша:-0.19 bare-хшы:0.21 bare-хым:-0.14 bare-хын:-0.26 bare-хың:-0.17 bare-хқа:-0.12
bare-хқы:-0.17 bare-ца:0.33 bare-цей:0.34 bare-ция:0.99 bare-цуз:0.11 bare-чех:0.32 bare-ша:0.27 bare-шал:-0.28 bare-шам:-1.03 bare-шан:0.38 bare-шап:-0.26 bare-шар:-0.18
bare-шаш:-0.19 bare-шақ:0.83 bare-шаң:-0.43 bare-ше:-0.34 bare-шей:-0.40 bare-шел:0.26 bare-шем:-0.35 bare-шен:-0.12 bare-шеп:-0.30 bare-шер:-0.47 bare-шет:0.28
bare-шею:-0.37 bare-шең:0.13 bare-ши:-0.65 bare-шие:0.22 bare-шке:-0.54 bare-шкі:-0.38 bare-шоу:0.33 bare-шоқ:0.29 bare-шпа:-1.04 bare-шпе:-0.79 bare-шса:-0.61
bare-шсе:-0.79 bare-шта:-1.29 bare-ште:-1.22 bare-шты:-0.25 bare-шті:-1.21 bare-шу:-0.55 bare-шуы:-0.83 bare-шуі:-0.32 bare-шша:-1.12 bare-шше:-1.09 bare-шшы:0.73
bare-шші:0.60 bare-шы:0.71 bare-шыл:0.94 bare-шым:-2.60 bare-шып:-0.77 bare-шыр:-0.28 bare-шық:-0.33 bare-шың:-2.85 bare-ші:0.77 bare-шіл:0.56 bare-шім:-2.25
bare-шін:-1.46 bare-шіп:-0.72 bare-шір:-0.52 bare-шің:-2.92 bare-шқа:-1.20 bare-шқы:0.21 bare-шөп:0.54 bare-щы:0.32 bare-ыда:-1.12 bare-ыды:-0.19 bare-ыжи:-0.29
bare-ыжу:-0.24 bare-ыз:0.06 bare-ыза:-0.27 bare-ый:0.29 bare-ыка:0.20 bare-ыл:-0.17 bare-ыла:-0.74 bare-ылт:0.30 bare-ылу:-0.28 bare-ыма:-1.19 bare-ыми:0.26 bare-ымы:1.08
bare-ыну:-0.14 bare-ып:-1.42 bare-ыр:-0.44 bare-ыра:-1.31 bare-ырт:0.10 bare-ыру:-0.15 bare-ыры:0.31 bare-ырқ:-0.34 bare-ыс:0.81 bare-ыса:-1.18 bare-ысы:0.37
bare-ыт:-0.73 bare-ыта:-0.89 bare-ыту:-0.35 bare-ыш:1.55 bare-ыша:-1.67 bare-ышы:0.54 bare-ыға:-2.03 bare-ығу:-0.40 bare-ығы:2.38 bare-ық:1.65 bare-ықи:-0.16
bare-ықы:-0.26 bare-ьм:0.44 bare-ьс:0.32 bare-ьто:0.29 bare-ьян:0.34 bare-эма:0.33 bare-юда:-0.40 bare-юды:-0.16 bare-юді:-0.09 bare-ют:0.17 bare-юша:-0.30 bare-юы:-0.15
bare-юым:-0.82 bare-юын:-0.77 bare-юың:-0.30 bare-юі:-0.31 bare-юім:-0.14 bare-юін:-0.23 bare-юға:-0.65 bare-яда:-0.54 bare-яды:-0.15 bare-яй:-0.55 bare-яки:0.30
bare-ял:-0.34 bare-яла:-0.29 bare-ялу:-0.53 bare-ялы:0.34 bare-ям:-0.39 bare-яма:-0.19 bare-ян:0.98 bare-яна:-0.30 bare-яны:0.05 bare-яп:-0.60 bare-яр:-0.98
bare-яса:-0.47 bare-ясу:-0.10 bare-ясы:-0.20 bare-ят:-0.15 bare-ята:-0.33 bare-яту:-0.25 bare-яу:-0.53 bare-яуы:-0.53 bare-яша:-0.46 bare-яшы:-0.33 bare-яға:-0.42
bare-яғы:0.19 bare-яқ:0.80 bare-яң:-0.08 bare-яңа:-0.22 bare-іби:-0.32 bare-ібу:-0.16 bare-ібі:-0.34 bare-іге:-1.58 bare-ігу:-0.64 bare-ігі:2.02 bare-іде:-1.05
bare-ізе:-0.55 bare-ізу:-0.33 bare-ізі:0.31 bare-ік:1.54 bare-ікі:-0.57 bare-іл:0.63 bare-іле:-0.55 bare-ілк:-0.26 bare-ілу:-0.49 bare-ілі:0.69 bare-ім:-0.39
bare-іме:-0.92 bare-імі:0.64 bare-ін:-0.37 bare-іне:-0.10 bare-іни:0.23 bare-іну:-0.41 bare-іні:-0.37 bare-іп:-1.25 bare-ір:-0.13 bare-іре:-0.63 bare-іри:-0.21
bare-ірт:0.46 bare-ірі:0.85 bare-іс:0.93 bare-ісе:-1.38 bare-ісі:0.07 bare-іт:-0.09 bare-іте:-0.50 bare-іту:-0.11 bare-іш:0.13 bare-іше:-1.30 bare-ішу:-0.42 bare-іші:1.24
bare-іңу:-0.31 bare-ғай:0.37 bare-ғал:-0.47 bare-ғам:-0.15 bare-ған:-0.53 bare-ғап:-0.66 bare-ғар:-0.96 bare-ғат:0.66 bare-ғау:-0.57 bare-ғаш:0.35 bare-ғақ:0.28
bare-ғаң:-0.86 bare-ғда:0.33 bare-ғзы:0.34 bare-ғи:0.19 bare-ғу:-0.97 bare-ғуы:-0.67 bare-ғы:0.40 bare-ғыз:-0.27 bare-ғыл:-0.47 bare-ғым:-0.74 bare-ғын:-1.38
bare-ғып:-1.11 bare-ғыр:-0.91 bare-ғыс:-0.39 bare-ғыш:0.89 bare-ғың:-2.24 bare-қа:0.30 bare-қай:-0.92 bare-қал:0.29 bare-қам:-0.69 bare-қан:0.11 bare-қап:-0.23
bare-қар:-0.12 bare-қас:0.68 bare-қат:0.24 bare-қау:-0.50 bare-қақ:0.27 bare-қаң:-0.91 bare-қи:-0.60 bare-қия:0.35 bare-қой:0.64 bare-қол:0.10 bare-қон:-0.28
bare-қор:0.57 bare-қос:-0.14 bare-қпа:-1.27 bare-қса:-0.34 bare-қси:-0.43 bare-қсу:-0.36 bare-қсы:-0.44 bare-қта:-0.36 bare-қты:-0.46 bare-қу:-0.38 bare-қуы:-0.28
bare-қша:0.41 bare-қши:-0.35 bare-қшу:-0.31 bare-қшы:1.15 bare-қы:0.26 bare-қыл:0.35 bare-қым:0.33 bare-қып:0.10 bare-қыс:0.37 bare-қыт:-0.54 bare-қыш:0.84 bare-қың:-0.56
bare-ққа:-1.70 bare-ққы:-1.71 bare-құй:-0.29 bare-құл:0.12 bare-құм:0.30 bare-құн:0.30 bare-құс:0.53 bare-құш:-0.24 bare-құю:-0.27 bare-құя:-0.30 bare-ңар:0.22
bare-ңая:-0.34 bare-ңбе:-0.34 bare-ңги:-0.28 bare-ңгі:-0.94 bare-ңда:-0.66 bare-ңде:-0.80 bare-ңды:0.29 bare-ңді:-0.57 bare-ңей:-0.56 bare-ңеп:-0.32 bare-ңер:-0.52
bare-ңес:-0.34 bare-ңеу:-0.28 bare-ңеш:0.51 bare-ңею:-0.19 bare-ңзе:-0.33 bare-ңкі:0.35 bare-ңлі:0.31 bare-ңса:-0.25 bare-ңсе:0.17 bare-ңу:-0.31 bare-ңуі:-0.08
bare-ңша:-0.31 bare-ңше:-0.57 bare-ңші:-0.10 bare-ңы:0.36 bare-ңыз:-0.55 bare-ңыл:-0.40 bare-ңым:-0.36 bare-ңын:-0.33 bare-ңыр:0.20 bare-ңыт:-0.26 bare-ңың:-0.36
bare-ңі:0.57 bare-ңіз:-0.83 bare-ңіл:0.09 bare-ңім:-0.62 bare-ңін:-0.57 bare-ңіп:-0.33 bare-ңір:0.11 bare-ңіс:0.31 bare-ңің:-0.58 bare-ңға:-0.29 bare-ңғи:-0.31
bare-ңғу:-0.29 bare-ңғы:0.33 bare-ңқа:0.33 bare-ңқи:-0.30 bare-ңқу:-0.30 bare-ңқы:-0.34 bare-үде:-0.41 bare-үзе:-0.39 bare-үзу:-0.09 bare-үзі:0.29 bare-үй:-0.21
bare-үйе:-0.14 bare-үк:0.07 bare-үл:0.52 bare-үлі:0.40 bare-үн:0.43 bare-үні:0.52 bare-үп:0.33 bare-үр:0.32 bare-үрт:-0.53 bare-үрі:0.07 bare-үс:0.39 bare-үсі:0.29
bare-үт:-0.54 bare-үте:-0.49 bare-үту:-0.44 bare-үш:0.45 bare-үше:0.24 bare-үші:0.32 bare-үю:-0.36 bare-үюі:-0.19 bare-ұба:0.22 bare-ұда:0.33 bare-ұз:0.68 bare-ұй:-0.29
bare-ұл:0.10 bare-ұла:-0.29 bare-ұлу:-0.33 bare-ұлы:0.22 bare-ұм:0.30 bare-ұма:0.55 bare-ұн:0.48 bare-ұп:0.27 bare-ұр:-0.58 bare-ұра:-0.55 bare-ұрт:1.03 bare-ұру:-0.35
bare-ұс:0.82 bare-ұсы:0.33 bare-ұт:-0.31 bare-ұта:0.19 bare-ұту:-0.43 bare-ұш:-0.38 bare-ұша:-0.67 bare-ұщы:0.33 bare-ұю:-0.27 bare-ұюы:-0.22 bare-ұя:0.50 bare-ұял:-0.34
bare-ұям:-0.32 bare-ұяр:-0.25 bare-ұят:0.17 bare-ұяқ:0.53 bare-ұяң:-0.32 bare-ұғу:-0.11 bare-ұғы:0.38 bare-ұқ:-0.51 bare-ұқа:0.26 bare-ұң:0.17 bare-һар:0.36 bare-һүр:0.31
bare-әде:0.24 bare-әла:-0.24 bare-әле:0.38 bare-әм:0.46 bare-әме:0.26 bare-әмі:0.29 bare-ән:0.59 bare-әні:0.32 bare-әр:0.35 bare-әрт:0.34 bare-әрі:0.48 bare-өбе:0.31
bare-өг:-0.27 bare-өге:-0.67 bare-өгу:-0.27 bare-өже:0.25 bare-өз:0.23 bare-өзе:-0.30 bare-өзу:-0.24 bare-өк:-0.50 bare-өки:-0.35 bare-өку:-0.29 bare-өкі:-0.20
bare-өле:-0.51 bare-өлу:-0.36 bare-өлі:0.38 bare-өн:-0.22 bare-өне:-0.50 bare-өп:0.55 bare-өпе:0.26 bare-өр:0.08 bare-өре:0.45 bare-өру:-0.20 bare-өрі:0.54 bare-өс:-0.34
bare-өсе:-0.34 bare-өси:-0.34 bare-өсу:-0.49 bare-өсі:-0.33 bare-өт:-0.08 bare-өте:-0.35 bare-өту:-0.15 bare-өті:0.30 bare-өш:-0.62 bare-өше:-0.65 bare-өшу:-0.35
bare-өң:0.58 bare-өңі:0.57 bare.1:0.54 bare.2:1.40 bare.3:0.88 bare_cm:0.50 bare_cr:0.53 bare_ct:0.45 bare_cz:0.27 bare_vl:0.52 bare_vr:-0.20 bare_vt:0.92 bare_vy:-0.06
bid#l:0.16 bid#m:1.19 bid#s:0.23 bid>:0.10 bid>shy:-0.75 bid_ct:1.61 bid_cv:-0.51 bid_cy:0.36 bid_vl:1.31 bid_vm:2.45 bid_vr:1.99 bid_vt:1.48 bid_vv:-0.12 bid_vy:0.22
bid_vz:0.29 caus#s:0.38 caus>:-1.66 caus>agent:-1.98 caus>ar:-1.81 caus>assoon:-0.26 caus>bid:-1.08 caus>caus:-1.23 caus>causg:-1.03 caus>caust:-2.58 caus>cond:-1.81
caus>ghai:-0.80 caus>ghaly:-0.64 caus>ghan:-0.36 caus>inf:0.31 caus>ip:0.58 caus>let:-1.38 caus>letme:-1.64 caus>maq:-0.87 caus>mas:-1.68 caus>neg:-3.32 caus>pass:0.12
caus>past:1.15 caus>please:-1.61 caus>pres:0.19 caus>recp:-2.81 caus>refl:-2.27 caus>shy:-1.42 caus>want:-1.46 caus>worth:-0.87 caus_ct:2.91 caus_cv:3.61 caus_cy:-0.45
caus_vl:-0.61 caus_vm:-0.13 caus_vr:3.58 caus_vv:1.85 caus_vy:2.44 caus_vz:2.45 causg#l:2.26 causg#m:2.25 causg#s:-0.73 causg>:-0.54 causg>agent:-0.40 causg>ar:-0.67
causg>assoon:-0.15 causg>bid:-0.22 causg>caus:-0.48 causg>causg:-0.15 causg>cond:-0.26 causg>ghai:-0.17 causg>ghaly:-0.21 causg>ghan:-1.21 causg>inf:-1.09 causg>ip:-0.72
causg>let:-0.39 causg>letme:-0.66 causg>maq:-0.08 causg>mas:-0.69 causg>neg:-1.32 causg>pass:-1.54 causg>past:1.64 causg>please:-0.84 causg>pres:-1.36 causg>recp:-0.43
causg>refl:-1.14 causg>shy:-0.50 causg>want:-0.45 causg>worth:-0.33 causg_ct:0.77 causg_cv:0.95 causg_vl:0.49 causg_vm:1.43 causg_vr:-0.49 causg_vt:0.11 causg_vv:0.29
causg_vy:0.87 causg_vz:0.79 causr:-1.41 causr#s:-0.94 causr>:-0.51 causr>agent:-0.25 causr>ar:-0.40 causr>causg:-0.11 causr>caust:-0.34 causr>ghan:-0.44 causr>inf:-0.45
causr>ip:-0.67 causr>let:-0.76 causr>letme:-0.21 causr>mas:-0.79 causr>neg:-0.17 causr>pass:-0.64 causr>past:-0.22 causr>pres:-0.08 causr>recp:-0.65 causr>refl:-0.68
causr>shy:-0.24 causr>want:-0.33 causr_ct:-1.24 causr_vm:-0.61 causr_vz:-0.30 caust:-0.17 caust#l:0.75 caust#m:-0.54 caust#s:-1.72 caust>:-1.46 caust>agent:-0.64
caust>ar:-1.05 caust>bid:-0.41 caust>caus:-1.96 caust>causg:-0.94 caust>causr:-0.94 caust>cond:-0.41 caust>ghai:-0.44 caust>ghaly:-0.67 caust>ghan:-2.59 caust>inf:0.55
caust>ip:1.01 caust>let:-0.82 caust>letme:-1.11 caust>maq:-0.77 caust>mas:-1.67 caust>neg:-0.87 caust>pass:-2.89 caust>past:0.39 caust>please:-1.38 caust>pres:0.34
caust>presi:-1.30 caust>recp:-1.73 caust>refl:-1.27 caust>shy:-1.49 caust>want:-1.28 caust>worth:-0.71 caust_cy:0.35 caust_vl:0.87 caust_vr:-0.22 caust_vv:-0.41
caust_vy:-0.39 clash:-2.48 cond:1.09 cond#l:0.52 cond#m:0.68 cond#s:0.48 cond>pastp:1.35 cond_ct:1.85 cond_cy:1.65 cond_vl:2.79 cond_vm:1.86 cond_vr:1.36 cond_vt:1.87
cond_vv:0.91 cond_vy:2.21 cond_vz:1.79 dat:0.88 dat#l:0.07 dat#m:0.19 dat#s:-0.26 dat1:0.31 dat1>:0.31 dat3:1.08 dat3>:1.08 dat>:0.88 dat_ct:-0.72 dat_cv:0.94 dat_cy:0.07
dat_vl:-0.09 dat_vm:0.67 dat_vt:1.02 dat_vv:0.53 evid:0.83 evid>:0.83 gen:1.53 gen#m:0.24 gen#s:1.04 gen>:1.53 gen_ct:0.28 gen_cv:0.15 gen_vl:0.22 gen_vt:1.34
gen_vv:-0.24 gen_vy:0.26 gen_vz:0.62 ghai:0.06 ghai#l:1.38 ghai#m:0.58 ghai#s:-0.06 ghai>:0.23 ghai>shy:-0.76 ghai_ct:1.49 ghai_cy:0.88 ghai_vl:1.08 ghai_vm:0.86
ghai_vt:1.88 ghai_vv:0.65 ghai_vy:0.70 ghai_vz:0.96 ghaly:1.17 ghaly#l:2.27 ghaly#m:2.30 ghaly#s:0.40 ghaly>:1.25 ghaly>weare:-0.31 ghaly_ct:0.89 ghaly_cv:0.23
ghaly_cy:0.66 ghaly_vl:1.47 ghaly_vm:1.49 ghaly_vr:1.11 ghaly_vt:0.89 ghaly_vv:0.67 ghaly_vy:0.80 ghaly_vz:0.95 ghan:1.55 ghan#l:0.19 ghan#m:0.63 ghan#s:0.45 ghan>:1.30
ghan>abl:1.81 ghan>acc:1.38 ghan>as:-0.83 ghan>dat:1.32 ghan>gen:0.72 ghan>ghanp:1.01 ghan>iam:1.95 ghan>ins:-1.42 ghan>its:0.87 ghan>like:0.70 ghan>loc:1.01
ghan>lyk:0.16 ghan>my:1.40 ghan>niki:-0.68 ghan>our:-1.01 ghan>plural:0.21 ghan>weare:-0.68 ghan>youare:2.15 ghan>youare2:1.63 ghan>your:-1.59 ghan>yours:-1.34
ghan_ct:0.79 ghan_cv:0.65 ghan_cy:1.39 ghan_vl:0.36 ghan_vm:0.80 ghan_vr:0.31 ghan_vt:-0.05 ghan_vv:1.25 ghan_vy:1.84 ghan_vz:0.66 ghanp:0.35 ghanp>:0.41 ghanp>shy:-0.34
ghy#m:-0.50 ghy#s:-0.77 ghy>:0.65 ghy>abl:-0.97 ghy>acc:-0.93 ghy>as:-0.73 ghy>dat:-0.84 ghy>gen:-2.11 ghy>iam:-0.77 ghy>ins:-2.08 ghy>its:-1.91 ghy>like:-0.62
ghy>loc:-1.22 ghy>my:-1.21 ghy>niki:-0.56 ghy>plural:-2.11 ghy>weare:-0.23 ghy>youare:-0.43 ghy>your:-2.30 ghy>yours:-0.49 ghy_ct:0.40 ghy_cv:-0.22 ghy_cy:0.70
ghy_vm:0.72 ghy_vr:-0.90 ghy_vt:0.94 ghy_vv:-0.95 ghy_vy:1.36 ghy_vz:2.57 iam:0.57 iam#m:0.57 iam#s:0.32 iam>:0.57 iam>shy:-0.29 iam_ct:1.09 iam_cy:-0.28 iam_vl:1.53
iam_vm:0.25 iam_vt:1.28 iam_vv:-0.36 iam_vy:-0.54 iam_vz:2.46 imperative#m:-0.44 imperative_cm:-0.50 imperative_cr:-0.53 imperative_ct:-0.11 imperative_cv:-0.25
imperative_cy:-0.27 imperative_cz:-0.27 imperative_vl:0.32 imperative_vr:-0.63 imperative_vt:-0.24 imperative_vv:-0.41 imperative_vy:-0.99 inf:2.14 inf#m:0.66 inf#s:0.08
inf>:1.35 inf>abl:1.30 inf>acc:2.05 inf>as:-0.46 inf>dat:1.69 inf>gen:1.77 inf>iam:-0.39 inf>ins:-0.82 inf>its:0.59 inf>like:-0.52 inf>loc:1.81 inf>my:1.63 inf>niki:-0.32
inf>our:2.12 inf>plural:-1.54 inf>weare:-0.41 inf>youare:-0.34 inf>your:-0.81 inf>yours:-0.96 inf_ct:0.79 inf_cy:1.69 inf_cz:0.10 inf_vl:-0.08 inf_vm:1.60 inf_vr:0.60
inf_vt:0.79 inf_vv:0.97 inf_vy:-1.19 inf_vz:2.04 ins:0.61 ins#m:1.05 ins#s:1.64 ins>:0.61 ins_ct:1.39 ins_cv:1.25 ins_cy:0.28 ins_vl:1.62 ins_vt:2.63 ins_vv:0.91
ins_vy:2.09 ip:1.07 ip#l:0.13 ip#m:0.29 ip#s:-0.39 ip>:1.38 ip>evid:0.83 ip>iam:3.45 ip>weare:-0.82 ip>youare2:-0.80 ip_ct:-0.39 ip_cv:0.41 ip_cy:0.95 ip_vl:-0.69
ip_vm:-0.61 ip_vt:-0.09 ip_vv:-0.72 ip_vy:-0.06 its>abl3:0.90 its>acc3:0.18 its>as3:-0.49 its>dat3:1.08 its>gen:1.29 its>iam:1.42 its>ins:0.74 its>like3:0.34
its>loc3:1.09 its>niki:-0.50 its>youare:-1.44 its_cl:1.06 its_cm:-0.66 its_ct:-0.78 its_cv:2.95 its_cy:-0.48 its_cz:-0.30 its_vl:0.86 its_vm:0.31 its_vt:0.25 its_vv:2.23
its_vy:-0.42 its_vz:2.13 let:0.77 let#l:0.17 let#m:0.55 let#s:0.41 let>:1.16 let>shy:-0.45 let_ct:1.48 let_cv:0.05 let_cy:-0.16 let_vl:1.99 let_vm:1.34 let_vr:0.51
let_vt:2.32 let_vv:0.14 let_vy:0.22 let_vz:0.84 letme:0.44 letme#l:0.62 letme#m:0.36 letme#s:0.60 letme>:0.75 letme>shy:-0.87 letme_cl:-1.08 letme_cm:-0.85 letme_cr:-0.51
letme_ct:-1.14 letme_cy:1.23 letme_cz:-0.60 letme_vl:0.27 letme_vm:0.63 letme_vr:0.74 letme_vt:1.03 letme_vy:1.09 letme_vz:0.17 like:-0.18 like#m:-0.43 like#s:-0.86
like3:0.34 like3>:0.99 like3>acc:-0.91 like3>iam:-0.79 like3>its:-1.18 like3>weare:-0.71 like3>youare:-0.74 like3>youare2:-0.97 like>:0.80 like>abl:-0.78 like>acc:-1.98
like>as:-0.57 like>dat:-0.86 like>gen:-0.76 like>iam:-1.89 like>ins:-0.68 like>its:-1.95 like>like:-0.63 like>loc:-0.91 like>my:-1.44 like>niki:-0.47 like>our:-1.54
like>plural:-1.53 like>weare:-1.63 like>youare:-2.11 like>youare2:-1.98 like>your:-0.95 like>yours:-0.86 like_ct:0.28 like_cv:1.72 like_cy:0.66 like_vl:-0.54
like_vm:-0.56 like_vr:1.40 like_vt:-0.05 like_vv:0.65 like_vy:1.62 like_vz:1.74 link:0.34 loc:0.40 loc#m:0.43 loc3:1.09 loc3>:0.67 loc3>ghy:1.18 loc>:0.47 loc>ghy:0.72
loc>iam:-0.99 loc>weare:-1.05 loc>youare:-1.33 loc>youare2:-0.83 loc_ct:1.23 loc_cv:2.51 loc_cy:-0.09 loc_vl:-0.42 loc_vr:0.10 loc_vt:0.97 loc_vv:-0.36 loc_vy:0.83
loc_vz:0.82 lyk:-1.67 lyk>abl:2.40 lyk>acc:-0.44 lyk>as:-0.50 lyk>dat:-0.77 lyk>gen:-0.59 lyk>iam:-0.59 lyk>ins:-0.53 lyk>like:-0.89 lyk>loc:-1.22 lyk>niki:-0.35
lyk>plural:-1.89 lyk>weare:-0.46 maq:0.09 maq#l:2.27 maq#m:1.69 maq#s:-0.51 maq>:2.16 maq>abl:-0.89 maq>acc:-0.81 maq>as:-0.45 maq>dat:-0.43 maq>gen:-0.88 maq>iam:-0.56
maq>ins:-0.85 maq>its:-1.03 maq>like:-0.93 maq>loc:-1.08 maq>my:-0.83 maq>niki:-0.40 maq>our:-0.35 maq>plural:-1.66 maq>weare:-0.45 maq>youare2:-0.99 maq>your:-0.89
maq>yours:-0.58 maq_ct:1.55 maq_cv:0.33 maq_cy:1.13 maq_vl:1.19 maq_vm:1.96 maq_vr:0.77 maq_vt:1.27 maq_vv:0.92 maq_vy:-1.03 maq_vz:1.27 mas:-0.30 mas#l:0.44 mas#m:0.23
mas#s:-0.16 mas>:2.95 mas>abl:3.76 mas>acc:-0.48 mas>as:-0.05 mas>dat:-0.28 mas>gen:-0.25 mas>iam:-0.20 mas>ins:-0.20 mas>its:-1.73 mas>like:-0.27 mas>loc:-0.45
mas>my:-0.56 mas>niki:-0.12 mas>plural:-0.76 mas>weare:-0.17 mas>youare2:-0.25 mas>your:-0.49 mas>yours:-0.24 mas_ct:0.77 mas_cy:0.89 mas_vl:-0.10 mas_vm:1.59 mas_vr:0.19
mas_vt:0.69 mas_vv:-0.15 mas_vy:0.85 mas_vz:0.31 my#l:0.42 my#m:0.39 my#s:-0.72 my>abl:-1.52 my>acc:1.27 my>as:-0.55 my>dat1:0.11 my>gen:0.86 my>iam:-1.74 my>ins:1.06
my>like:-1.73 my>loc:0.69 my>niki:-0.81 my_ct:1.03 my_cy:-0.14 my_cz:-0.16 my_vl:-0.07 my_vm:1.30 my_vt:1.82 my_vv:0.39 my_vy:0.70 my_vz:2.07 neg:0.19 neg#l:0.70
neg#m:1.07 neg#s:0.29 neg>:-0.61 neg>agent:-0.59 neg>assoon:-1.45 neg>bid:-0.59 neg>cond:1.36 neg>ghai:-0.48 neg>ghaly:-0.28 neg>ghan:2.07 neg>inf:1.19 neg>ip:0.56
neg>let:0.99 neg>letme:-0.72 neg>maq:-0.64 neg>past:4.14 neg>please:2.09 neg>pres:1.17 neg>shy:-1.51 neg>until:1.41 neg>want:-2.66 neg_ct:1.45 neg_cv:0.36 neg_cy:2.45
neg_vl:0.33 neg_vm:2.01 neg_vr:0.16 neg_vt:1.53 neg_vv:0.52 neg_vy:1.31 neg_vz:0.42 niki:0.80 niki#l:1.53 niki#m:1.70 niki#s:2.00 niki>:0.80 niki_ct:0.69 niki_cv:1.02
niki_cy:0.52 niki_vl:0.94 niki_vm:1.64 niki_vr:1.34 niki_vt:0.61 niki_vv:0.35 niki_vy:1.04 niki_vz:0.20 noun#2:-0.75 noun#3:0.16 noun#4:-0.06 noun#5:0.25 noun#6:0.10
noun+noun:2.04 noun+verb:-1.15 noun.2:0.57 noun.3:0.31 noun_cl:1.06 noun_cz:-0.31 noun_vl:0.35 noun_vt:0.52 noun_vv:0.62 noun_vy:0.19 noun_vz:0.25 our#l:0.80 our#m:1.66
our#s:0.45 our>:0.35 our>abl:-0.34 our>acc:1.35 our>as:-0.30 our>dat:0.16 our>gen:1.43 our>iam:-0.08 our>like:-0.31 our>loc:1.34 our>niki:-0.25 our_ct:1.94 our_cv:0.44
our_cy:-0.31 our_vl:1.65 our_vm:3.07 our_vr:0.38 our_vt:2.97 our_vv:0.32 our_vy:0.64 our_vz:1.57 pass#l:0.60 pass#m:-0.52 pass#s:-1.28 pass>:-1.55 pass>agent:-1.22
pass>assoon:-0.56 pass>bid:-0.66 pass>caus:-3.07 pass>causg:-1.24 pass>caust:-1.88 pass>cond:-0.55 pass>ghai:-0.98 pass>ghaly:-0.74 pass>ghan:1.31 pass>inf:1.14
pass>ip:1.32 pass>let:-1.02 pass>letme:-1.80 pass>maq:-1.17 pass>mas:-2.34 pass>neg:0.14 pass>pass:-1.81 pass>past:1.18 pass>please:-1.13 pass>pres:0.80 pass>presi:-0.78
pass>recp:-2.20 pass>refl:-2.12 pass>shy:-1.10 pass>want:-1.95 pass>worth:-1.59 pass_ct:-0.16 pass_cy:2.32 pass_cz:0.09 pass_vl:3.81 pass_vm:0.88 pass_vr:0.69
pass_vt:0.11 pass_vv:0.39 pass_vy:-0.09 pass_vz:1.70 past:0.54 past#m:0.74 past#s:1.91 past>:0.77 past>pastp:0.18 past_ct:0.21 past_cv:2.67 past_cy:-0.09 past_vl:-0.54
past_vm:-0.29 past_vr:0.73 past_vt:-0.45 past_vv:0.76 past_vz:-1.18 pastp:0.23 pastp>:0.38 please:0.08 please#m:1.68 please#s:0.76 please>:0.13 please>shy:1.72
please_ct:-1.65 please_cy:0.92 please_vl:1.98 please_vm:1.74 please_vr:2.35 please_vt:0.10 please_vv:1.30 please_vy:0.23 please_vz:-0.60 plural#l:0.57 plural#m:0.32
plural#s:0.63 plural>abl:2.65 plural>acc:3.58 plural>as:-0.34 plural>dat:2.66 plural>gen:2.86 plural>iam:-2.71 plural>ins:2.74 plural>its:2.61 plural>like:-0.32
plural>loc:2.52 plural>my:2.41 plural>niki:-0.29 plural>our:3.03 plural>weare:-2.74 plural>youare:-2.17 plural>your:2.47 plural>yours:-0.74 plural_ct:1.75 plural_cv:1.87
plural_cy:1.19 plural_vl:0.70 plural_vm:0.06 plural_vr:0.84 plural_vt:0.93 plural_vv:0.28 plural_vy:1.09 plural_vz:0.22 pres#m:0.11 pres#s:0.52 pres>presm:-0.65
pres>presp:1.10 pres>tyn:0.72 pres_cl:-1.38 pres_cm:-1.54 pres_cr:-0.85 pres_ct:-0.99 pres_cy:-0.05 pres_cz:-1.34 pres_vl:-0.45 pres_vm:-0.07 pres_vr:0.21 pres_vv:1.58
pres_vy:0.14 pres_vz:0.34 presi:0.62 presi#l:-0.46 presi#m:0.62 presi#s:1.27 presi>:0.15 presi>presp:2.09 presi>tyn:-0.05 presi_cl:-0.25 presi_ct:1.31 presi_cz:0.64
presi_vl:0.34 presi_vm:-0.07 presi_vt:-0.06 presi_vy:-0.21 presi_vz:1.09 presm:-0.65 presm>:-1.01 presp:1.17 presp>:1.19 presp>shy:-1.26 recp:-0.05 recp#m:-0.06
recp#s:-0.90 recp>:-2.11 recp>agent:-1.25 recp>ar:-2.51 recp>bid:-0.99 recp>caus:-4.75 recp>causg:-1.22 recp>cond:-1.59 recp>ghai:-0.78 recp>ghaly:-1.02 recp>ghan:-0.13
recp>inf:0.44 recp>ip:1.26 recp>let:-1.17 recp>letme:-1.62 recp>maq:-0.94 recp>mas:-1.91 recp>neg:-1.92 recp>pass:0.24 recp>past:0.92 recp>pres:0.71 recp>presi:-0.82
recp>recp:-2.69 recp>refl:-2.42 recp>shy:-1.39 recp>want:-1.50 recp>worth:-1.26 recp_ct:2.38 recp_cv:-0.92 recp_cy:0.65 recp_cz:1.23 recp_vl:1.08 recp_vm:0.97
recp_vr:0.13 recp_vt:0.44 recp_vv:-0.54 recp_vy:0.21 recp_vz:2.63 refl#s:-0.70 refl>agent:-2.27 refl>ar:-2.02 refl>assoon:-0.66 refl>bid:-0.98 refl>caus:-3.95
refl>causg:-0.95 refl>cond:-1.39 refl>ghai:-1.16 refl>ghaly:-0.99 refl>ghan:0.40 refl>inf:-3.03 refl>ip:0.58 refl>let:-1.77 refl>letme:-2.21 refl>maq:-0.82 refl>mas:-1.99
refl>neg:-1.30 refl>pass:-3.46 refl>past:0.14 refl>please:-1.54 refl>presi:-0.10 refl>recp:-2.20 refl>refl:-2.37 refl>shy:-1.14 refl>want:-2.23 refl>worth:-1.32
refl_cv:-0.08 refl_cy:-0.33 refl_cz:0.69 refl_vl:1.58 refl_vm:0.34 refl_vr:0.67 refl_vv:-0.93 refl_vy:-0.12 shy:-0.45 shy#m:0.56 shy#s:1.19 shy>:-0.45 shy_ct:1.06
shy_cv:0.71 shy_cy:-1.82 shy_vl:1.13 shy_vy:-1.01 shy_vz:-0.07 tyn:0.66 tyn>:2.09 tyn>acc:-1.37 tyn>ghanp:-0.41 tyn>iam:2.18 tyn>its:3.50 tyn>like:-1.65 tyn>loc:-1.61
tyn>lyk:-2.16 tyn>plural:3.17 tyn>youare:2.66 tyn>youare2:3.02 tyn>your:-0.56 until:1.41 until>:1.41 verb#2:-0.63 verb#8:-0.18 verb+noun:-1.22 verb+verb:2.92 verb.1:-0.12
verb.4:-0.53 verb_cl:-1.98 verb_cm:-1.95 verb_cr:-1.19 verb_cz:-0.39 verb_vv:-0.20 verb_vy:-0.18 want#m:-0.75 want#s:-0.91 want>:-0.57 want>abl:-0.56 want>acc:-0.67
want>as:-0.67 want>dat:-0.74 want>gen:-2.02 want>iam:-0.52 want>ins:-1.64 want>its:3.49 want>like:-0.70 want>loc:-0.75 want>my:-0.63 want>niki:-0.37 want>plural:-1.31
want>weare:-0.24 want>youare:-0.48 want>your:-1.78 want_ct:0.91 want_cy:0.70 want_vl:-0.32 want_vr:0.34 want_vt:-0.58 want_vv:-0.12 want_vy:0.51 weare#m:0.25 weare#s:1.21
weare>shy:-0.33 weare_ct:0.95 weare_cv:-0.42 weare_cy:0.45 weare_vl:1.71 weare_vm:2.95 weare_vr:0.06 weare_vt:2.41 weare_vv:-0.51 weare_vz:2.19 worth#l:0.13 worth#m:0.09
worth>:2.53 worth>abl:-1.85 worth>acc:-1.73 worth>as:-0.24 worth>dat:-1.61 worth>gen:-1.33 worth>iam:-0.94 worth>ins:-0.90 worth>like:-1.51 worth>loc:-1.80
worth>niki:-0.43 worth>plural:-1.92 worth>weare:-0.36 worth>youare2:-0.47 worth_cl:-0.69 worth_cm:-0.14 worth_cr:-0.26 worth_ct:-0.83 worth_cy:0.81 worth_cz:-0.26
worth_vl:0.69 worth_vm:1.50 worth_vr:1.43 worth_vt:0.60 worth_vv:-0.43 worth_vy:0.80 worth_vz:0.87 youare#m:-0.64 youare#s:-1.65 youare>shy:-0.43 youare_vv:-0.63
youare_vy:-0.40 your#m:0.77 your#s:-0.62 your>abl:-0.45 your>acc:-0.52 your>as:-0.52 your>dat1:1.77 your>gen:2.06 your>iam:-0.58 your>ins:-0.69 your>like:-1.83
your>loc:-0.84 your>niki:-0.07 your_vl:1.94 your_vt:0.68 your_vv:1.28 your_vy:2.14 your_vz:1.57 yours#l:0.73 yours#m:1.02 yours#s:0.20 yours>abl:-0.33 yours>acc:1.96
yours>as:-0.22 yours>dat:-0.50 yours>gen:-0.50 yours>ins:0.57 yours>like:-0.24 yours>loc:-0.63 yours>niki:-0.16 yours_ct:0.17 yours_cz:-0.08 yours_vl:0.70 yours_vm:2.05
yours_vr:0.86 yours_vt:1.60 yours_vv:0.94 yours_vy:1.52 yours_vz:1.49
`
