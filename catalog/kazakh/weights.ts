/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const weights = `
abl:0.97 abl#l:0.14 abl#s:0.16 abl3:1.07 abl3>:1.07 abl>:0.97 abl_ct:0.27 abl_cv:1.60 abl_cy:-0.13 abl_vl:0.28 abl_vm:0.79 abl_vt:-0.06 abl_vv:0.62 abl_vy:-0.25
abl_vz:0.76 acc:0.14 acc#m:-0.23 acc#s:0.81 acc>:0.14 acc_ct:-0.21 acc_cv:0.78 acc_cy:0.05 acc_vl:-0.89 acc_vm:-0.23 acc_vt:0.12 acc_vv:-0.57 acc_vy:0.59 acc_vz:-0.21
agent:-1.68 agent#l:0.07 agent#m:-0.63 agent#s:0.41 agent>:1.55 agent>abl:-1.22 agent>acc:-2.04 agent>as:-1.28 agent>dat:-2.39 agent>gen:-1.64 agent>iam:-0.89
agent>ins:-1.71 agent>its:-1.75 agent>like:-1.20 agent>loc:-1.53 agent>my:-1.53 agent>niki:-0.47 agent>plural:-1.84 agent>weare:-0.24 agent>your:-2.25 agent>yours:-0.89
agent_ct:2.16 agent_cv:0.11 agent_cy:0.84 agent_cz:0.58 agent_vl:1.15 agent_vm:-0.38 agent_vr:-1.02 agent_vt:0.31 agent_vv:0.66 agent_vy:0.33 agent_vz:-0.33 ar:-0.32
ar#s:-0.10 ar>abl:-2.00 ar>acc:-1.90 ar>as:-1.40 ar>dat:-1.73 ar>gen:-1.65 ar>iam:3.15 ar>ins:-1.29 ar>its:-2.03 ar>like:-1.41 ar>loc:-1.47 ar>my:-2.42 ar>niki:-0.81
ar>our:-0.96 ar>plural:-3.03 ar>weare:2.98 ar>youare:4.33 ar>youare2:-0.33 ar>your:-1.20 ar>yours:-1.73 ar_cm:-1.50 ar_cr:-0.58 ar_cy:1.18 ar_cz:-0.91 ar_vm:1.29
ar_vr:1.43 ar_vt:0.96 ar_vv:-0.60 ar_vy:0.91 ar_vz:0.88 as#l:1.33 as#s:0.56 as3:-0.39 as3>:-0.39 as_ct:0.94 as_cv:0.90 as_cy:0.66 as_vl:0.64 as_vm:0.34 as_vr:0.38
as_vt:0.88 as_vv:0.69 as_vy:1.55 as_vz:0.48 assoon:1.56 assoon#l:0.65 assoon#m:1.51 assoon#s:1.59 assoon>:1.56 assoon_ct:0.41 assoon_cv:0.82 assoon_vl:1.03 assoon_vm:1.70
assoon_vr:1.64 assoon_vt:0.74 assoon_vv:-0.43 assoon_vy:0.56 assoon_vz:0.94 bare#2:0.33 bare#3:0.67 bare#4:0.07 bare#5:0.68 bare#6:0.57 bare#7:0.47 bare+noun:4.17
bare+verb:-1.67 bare-абу:-0.54 bare-абы:0.39 bare-ава:0.31 bare-ада:-0.54 bare-ады:0.28 bare-аев:0.33 bare-аж:0.44 bare-ажи:-0.34 bare-ажу:-0.22 bare-аз:0.94
bare-аза:0.60 bare-аин:0.32 bare-айс:0.34 bare-айт:-0.69 bare-айы:0.90 bare-ала:-0.78 bare-али:0.33 bare-алт:-0.43 bare-алу:-0.71 bare-аль:0.34 bare-алқ:-0.33
bare-ам:-0.11 bare-ама:0.64 bare-ами:-0.27 bare-амы:0.21 bare-ан:0.05 bare-ана:0.55 bare-анк:0.50 bare-анс:0.32 bare-ант:0.55 bare-ану:-0.45 bare-аны:-0.05 bare-ап:-0.47
bare-апа:0.63 bare-ар:-0.21 bare-ара:-0.41 bare-арт:-0.22 bare-ару:-1.11 bare-ары:-0.21 bare-ас:-0.67 bare-аса:-0.72 bare-асу:-0.36 bare-асы:0.09 bare-ат:0.51
bare-ата:-1.24 bare-ате:0.33 bare-атр:0.26 bare-ату:-0.05 bare-аты:0.33 bare-ау:0.11 bare-ауа:-0.32 bare-ауи:0.21 bare-ауу:-0.35 bare-ауы:-0.83 bare-аф:0.33 bare-афе:0.31
bare-афт:0.34 bare-аш:-0.54 bare-аша:-0.30 bare-ашу:-0.62 bare-ашы:-0.22 bare-аю:0.48 bare-аюы:0.31 bare-ая:-0.73 bare-аяй:-0.56 bare-аян:0.64 bare-аяп:-0.63
bare-аяр:-0.74 bare-аяу:-0.50 bare-аяқ:0.47 bare-аяң:0.31 bare-аға:-0.30 bare-ағы:-0.13 bare-ақ:0.30 bare-ақа:0.64 bare-ақы:0.54 bare-аңа:-0.50 bare-ба:0.29 bare-бай:0.53
bare-бал:0.49 bare-бам:-0.62 bare-бан:0.74 bare-бар:0.32 bare-бақ:-0.09 bare-баң:-0.63 bare-бе:-0.13 bare-бей:-0.84 bare-бек:-0.36 bare-бем:-0.31 bare-бер:-0.87
bare-бес:-0.83 bare-бет:0.34 bare-бең:-0.32 bare-бил:-0.33 bare-бит:-0.18 bare-боз:0.35 bare-бой:0.34 bare-бок:0.29 bare-бол:-0.29 bare-боқ:0.33 bare-бу:-0.57
bare-бус:0.49 bare-буы:-0.19 bare-бы:0.69 bare-быз:-0.13 bare-бым:-0.52 bare-бын:0.11 bare-быр:0.19 bare-быс:0.46 bare-быт:-0.28 bare-бық:0.44 bare-бың:-0.80 bare-бі:0.42
bare-біз:-0.97 bare-бік:0.40 bare-бім:-0.73 bare-біп:-0.26 bare-бір:0.54 bare-бің:-0.95 bare-бүр:0.10 bare-бұл:0.06 bare-бұқ:-0.34 bare-ва:0.31 bare-вам:-0.30
bare-ваң:-0.32 bare-во:0.34 bare-вод:0.29 bare-вол:0.31 bare-га:0.07 bare-ган:0.08 bare-где:0.34 bare-ге:-0.88 bare-гез:0.37 bare-гей:-0.28 bare-гек:0.45 bare-гел:0.42
bare-ген:-0.41 bare-геп:-0.31 bare-гер:0.43 bare-гет:0.32 bare-геу:-0.25 bare-ги:-0.50 bare-гия:0.60 bare-гог:0.32 bare-гпе:-0.32 bare-гсе:-0.18 bare-гті:-0.42
bare-гу:-0.81 bare-гуі:-0.35 bare-гші:-0.45 bare-гіз:0.42 bare-гім:-1.91 bare-гін:-1.29 bare-гіп:-0.94 bare-гір:-0.07 bare-гіс:0.28 bare-гіт:0.51 bare-гіш:0.91
bare-гің:-2.35 bare-гүл:0.34 bare-да:-0.94 bare-дай:-0.71 bare-дал:0.57 bare-дам:0.33 bare-дан:-0.17 bare-дап:-1.51 bare-дат:-0.47 bare-дау:-0.60 bare-дақ:1.12
bare-дде:0.32 bare-де:-0.93 bare-дей:-0.87 bare-дел:0.34 bare-дем:-0.20 bare-ден:-0.69 bare-деп:-0.42 bare-дер:-0.36 bare-дес:-0.28 bare-дет:0.28 bare-деу:-0.79
bare-дея:0.19 bare-дең:-0.39 bare-дж:0.28 bare-ди:-0.23 bare-дия:0.29 bare-доп:0.53 bare-дра:0.32 bare-ду:-0.06 bare-ды:-0.42 bare-дыз:0.58 bare-дым:0.07 bare-дын:0.33
bare-дып:-0.18 bare-дыр:-0.52 bare-дыс:0.28 bare-дық:0.87 bare-ді:-0.42 bare-дік:1.03 bare-дін:0.29 bare-дір:0.52 bare-діс:0.34 bare-дәм:0.48 bare-дөң:0.45 bare-ебе:-0.32
bare-еби:0.25 bare-ев:0.33 bare-ег:-0.27 bare-еге:-0.66 bare-егу:-0.27 bare-егі:0.19 bare-еде:-0.34 bare-едж:0.28 bare-еді:-0.17 bare-еже:0.09 bare-ез:0.20 bare-езе:-0.32
bare-езу:-0.24 bare-ей:-0.94 bare-ейе:-0.55 bare-ейт:-0.11 bare-еке:0.37 bare-екс:0.29 bare-екі:0.36 bare-ел:0.30 bare-еле:-0.62 bare-ели:-0.35 bare-елу:0.19
bare-ель:0.29 bare-елі:-0.34 bare-ем:-0.26 bare-емі:0.46 bare-ене:-0.64 bare-ент:0.70 bare-ену:-0.49 bare-ені:0.06 bare-еп:-1.43 bare-епт:0.26 bare-ер:-0.12 bare-ера:0.34
bare-ере:-1.50 bare-ерт:-0.41 bare-еру:-1.10 bare-ері:0.15 bare-ес:-0.77 bare-есе:-0.41 bare-есс:0.35 bare-ест:-0.11 bare-есу:-0.41 bare-есі:-0.49 bare-ет:0.16
bare-ета:0.52 bare-ете:-1.18 bare-ету:-0.27 bare-еу:-0.76 bare-еуі:-0.47 bare-ех:0.35 bare-еш:0.90 bare-еше:0.37 bare-еші:0.09 bare-ею:-0.46 bare-еюі:-0.18 bare-ея:0.49
bare-еңе:-0.63 bare-жа:0.11 bare-жай:1.00 bare-жал:0.47 bare-жам:0.30 bare-жан:0.54 bare-жап:-0.49 bare-жар:0.33 bare-жас:0.53 bare-жау:0.55 bare-жде:0.23 bare-же:0.42
bare-жег:-0.27 bare-жей:-0.36 bare-жел:0.29 bare-жем:-0.10 bare-жеп:-0.29 bare-жер:0.06 bare-жет:-0.05 bare-жеу:-0.34 bare-жең:-0.33 bare-жи:-0.57 bare-жиа:-0.34
bare-жим:0.36 bare-жир:0.31 bare-жиу:-0.28 bare-жиі:0.29 bare-жой:-0.34 bare-жол:-0.14 bare-жою:-0.38 bare-жоя:-0.33 bare-жоқ:0.32 bare-жу:-0.37 bare-жуы:-0.22
bare-жы:-0.30 bare-жыл:-0.35 bare-жым:-0.33 bare-жын:0.31 bare-жып:-0.35 bare-жыр:-0.74 bare-жың:-0.20 bare-жі:-0.45 bare-жік:0.44 bare-жіп:-0.26 bare-жір:-0.43
bare-жұл:-0.25 bare-жұп:0.25 bare-жұр:-0.32 bare-жұт:-0.18 bare-жұқ:-0.26 bare-жөн:0.11 bare-за:0.62 bare-зал:0.50 bare-зам:-0.31 bare-зан:0.55 bare-зар:0.14
bare-зақ:0.84 bare-заң:-0.32 bare-зба:0.85 bare-збе:-0.30 bare-згі:-0.97 bare-зда:-0.52 bare-зде:-0.52 bare-зды:-0.46 bare-зді:-1.16 bare-зе:-1.11 bare-зей:-0.36
bare-зел:-0.20 bare-зен:0.67 bare-зеп:-0.32 bare-зер:-1.14 bare-зет:-0.06 bare-зеу:-0.21 bare-зик:0.31 bare-зит:0.50 bare-зия:0.27 bare-зм:0.37 bare-зон:0.13
bare-зсе:-0.64 bare-зу:-0.52 bare-зуі:-0.24 bare-зше:-1.12 bare-зшы:-0.18 bare-зы:0.25 bare-зыл:-0.13 bare-зым:-0.23 bare-зын:-1.04 bare-зып:-0.11 bare-зық:0.41
bare-зың:-1.14 bare-зі:0.49 bare-зік:-0.33 bare-зіл:0.51 bare-зім:-0.74 bare-зін:-0.86 bare-зіп:-0.64 bare-зір:0.32 bare-зің:-0.99 bare-зға:-0.12 bare-зғы:-0.85
bare-иа:-0.51 bare-иал:0.34 bare-иар:-0.51 bare-ибе:0.34 bare-ив:0.31 bare-ива:0.08 bare-игі:0.26 bare-ида:0.27 bare-иды:-0.21 bare-ие:0.71 bare-ием:-0.40 bare-иет:0.62
bare-иең:-0.32 bare-иже:0.42 bare-изм:0.37 bare-ик:0.51 bare-ика:0.65 bare-ил:-0.33 bare-ила:-0.33 bare-иле:-0.26 bare-илу:-0.35 bare-иль:0.50 bare-им:0.36 bare-има:-0.50
bare-имн:0.36 bare-ин:0.51 bare-ина:0.18 bare-инг:0.30 bare-ине:0.30 bare-ион:0.79 bare-иот:0.20 bare-ипа:-0.24 bare-ир:0.73 bare-ира:0.30 bare-иса:-0.31 bare-иси:-0.36
bare-ист:0.70 bare-ису:-0.30 bare-исы:-0.20 bare-ит:0.35 bare-ита:-0.32 bare-итр:0.24 bare-иту:-0.30 bare-иты:0.33 bare-иу:-0.31 bare-ифр:0.28 bare-ица:0.33
bare-иша:-0.32 bare-ишы:-0.55 bare-иші:0.47 bare-иы:0.28 bare-иыл:0.23 bare-иын:-0.19 bare-иып:-0.31 bare-иыр:0.43 bare-иың:-0.34 bare-ия:1.62 bare-иям:-0.30
bare-иян:0.32 bare-ияр:0.44 bare-ияң:-0.25 bare-иі:0.29 bare-иім:0.25 bare-иін:0.26 bare-иіс:-0.32 bare-иға:-0.28 bare-иғи:0.29 bare-иғы:-0.20 bare-йба:0.31 bare-йге:0.12
bare-йгі:-0.29 bare-йда:-1.49 bare-йде:0.31 bare-йды:-0.45 bare-йе:-0.64 bare-йек:0.47 bare-йен:-0.34 bare-йза:0.50 bare-йла:-0.40 bare-йле:-0.64 bare-йма:-0.89
bare-йме:-0.55 bare-йна:-0.62 bare-йпа:0.18 bare-йра:0.08 bare-йс:0.34 bare-йса:-0.55 bare-йсе:-0.42 bare-йт:-0.71 bare-йта:-0.54 bare-йте:-0.30 bare-йту:-0.42
bare-йша:-1.12 bare-йше:-0.26 bare-йшы:0.28 bare-йші:-0.69 bare-йы:0.91 bare-йыз:0.53 bare-йыл:-0.17 bare-йым:-1.16 bare-йып:0.24 bare-йыр:-0.61 bare-йыс:0.38
bare-йық:-2.05 bare-йың:-1.36 bare-йік:-3.06 bare-йіл:-0.48 bare-йім:-0.30 bare-йіп:-0.56 bare-йір:0.15 bare-йіс:-0.31 bare-йіт:0.29 bare-йің:-0.31 bare-йға:-1.60
bare-йғы:-0.50 bare-ка:0.99 bare-кал:0.32 bare-ке:0.40 bare-кез:-0.34 bare-кей:-0.22 bare-кек:0.66 bare-кел:0.28 bare-кен:-0.77 bare-кеп:-0.53 bare-кер:1.03
bare-кес:-0.27 bare-кет:-0.14 bare-кеу:-0.37 bare-кеш:0.51 bare-кең:-0.79 bare-киа:-0.27 bare-кие:0.32 bare-кир:0.11 bare-киу:-0.16 bare-кке:-2.10 bare-ккі:-1.34
bare-код:0.32 bare-кпе:-0.10 bare-кс:0.29 bare-ксе:0.11 bare-кта:0.32 bare-кте:-1.16 bare-кті:0.23 bare-ку:-0.53 bare-кум:0.33 bare-куі:-0.34 bare-кши:-0.12
bare-кші:-0.19 bare-кі:-0.53 bare-кіз:-0.25 bare-кіл:0.33 bare-кім:0.86 bare-кін:-0.14 bare-кіп:-0.71 bare-кір:-0.12 bare-кіт:-0.52 bare-кіш:0.75 bare-күз:0.09
bare-күй:-0.25 bare-күл:0.33 bare-күн:0.10 bare-күт:-0.54 bare-күш:0.44 bare-күю:-0.36 bare-көз:0.62 bare-көл:0.14 bare-көн:-0.24 bare-көп:0.25 bare-көт:0.33
bare-көш:-0.49 bare-көң:0.32 bare-ла:-0.93 bare-лай:-2.43 bare-лал:0.32 bare-лам:0.55 bare-лан:-0.38 bare-лап:-1.52 bare-лар:-2.65 bare-лас:-0.21 bare-лат:-0.44
bare-лау:-0.21 bare-лақ:0.59 bare-лаң:-0.11 bare-лба:0.19 bare-лге:-1.09 bare-лда:-1.71 bare-лде:-0.80 bare-лды:-1.21 bare-лді:-0.91 bare-ле:-1.57 bare-лей:-0.98
bare-лек:0.40 bare-лел:0.27 bare-лем:0.22 bare-лен:0.33 bare-леп:-0.99 bare-лер:-2.11 bare-лес:0.27 bare-лет:0.34 bare-леу:-1.06 bare-лең:0.51 bare-лжи:-0.43
bare-лжу:-0.16 bare-лжы:-0.30 bare-лжі:-0.19 bare-ли:0.43 bare-лия:0.24 bare-лк:-0.25 bare-лке:0.65 bare-лки:-0.23 bare-лку:-0.06 bare-лкі:-0.11 bare-лла:0.10
bare-ллі:0.33 bare-лма:-2.17 bare-лме:-1.26 bare-лог:0.33 bare-лок:0.33 bare-лот:0.33 bare-лса:-0.54 bare-лсе:-0.47 bare-лта:0.37 bare-лте:0.22 bare-лту:-0.10
bare-лу:-0.16 bare-луа:0.24 bare-луб:0.36 bare-луы:-0.45 bare-лша:-0.11 bare-лше:-0.91 bare-лшы:-1.59 bare-лші:-0.31 bare-лы:0.44 bare-лым:0.46 bare-лын:-0.90
bare-лып:-1.19 bare-лыс:0.48 bare-лық:0.14 bare-лың:-0.39 bare-ль:0.75 bare-льм:0.47 bare-льс:0.33 bare-лют:0.17 bare-лі:0.30 bare-лік:0.13 bare-лім:0.67 bare-лін:-0.22
bare-ліп:-0.96 bare-лір:-0.33 bare-ліс:0.69 bare-ліш:0.33 bare-лің:-1.01 bare-лғу:-0.44 bare-лғы:-1.18 bare-лқ:-0.33 bare-лқи:-0.30 bare-лқу:-0.08 bare-лқы:0.17
bare-ма:0.73 bare-маз:0.34 bare-май:-1.67 bare-мал:-0.10 bare-мам:-0.70 bare-ман:1.16 bare-мап:-0.29 bare-мар:0.11 bare-мас:-1.61 bare-мат:0.34 bare-мақ:-0.21
bare-маң:-1.34 bare-мба:0.33 bare-мге:-0.68 bare-мгі:-0.86 bare-мда:-1.01 bare-мде:-1.08 bare-мды:0.27 bare-мді:0.07 bare-ме:-0.07 bare-мей:-0.29 bare-мек:-0.64
bare-мем:-0.77 bare-мен:0.06 bare-мер:0.27 bare-мес:-0.99 bare-мет:0.58 bare-мең:-0.79 bare-ми:0.14 bare-мин:0.32 bare-миы:0.28 bare-мке:0.53 bare-мн:0.36 bare-мол:0.33
bare-мон:0.15 bare-мос:0.29 bare-мта:0.14 bare-мти:-0.26 bare-мту:-0.14 bare-мты:-0.34 bare-мше:-1.20 bare-мы:0.86 bare-мыл:-0.47 bare-мым:-1.08 bare-мып:-0.18
bare-мыр:0.29 bare-мыс:0.74 bare-мыт:-0.75 bare-мың:-0.41 bare-мян:0.32 bare-мі:0.89 bare-міз:-0.09 bare-мім:-0.91 bare-мір:0.69 bare-міс:0.53 bare-міт:0.42
bare-мің:-0.99 bare-мға:-0.92 bare-мғы:-0.92 bare-мүк:0.05 bare-мұз:0.42 bare-мұң:0.13 bare-на:0.12 bare-нал:-0.43 bare-нам:-0.13 bare-нан:-0.17 bare-нап:-1.12
bare-нар:-0.69 bare-нат:0.92 bare-нау:-0.72 bare-нақ:1.04 bare-наң:-1.19 bare-нба:-1.44 bare-нбе:-0.83 bare-нбі:0.64 bare-нг:0.30 bare-нга:0.07 bare-нге:-0.61
bare-нгі:-0.27 bare-нде:-0.41 bare-нды:-0.57 bare-нді:-0.07 bare-не:-0.18 bare-нек:0.53 bare-нем:-0.69 bare-нер:-0.44 bare-нес:0.33 bare-нет:0.30 bare-нең:-0.52
bare-нжи:-0.27 bare-нжу:-0.08 bare-нжі:-0.29 bare-ни:0.23 bare-ние:0.47 bare-нит:0.30 bare-ния:0.42 bare-нк:0.50 bare-нс:0.32 bare-нса:-0.45 bare-нсе:-1.11 bare-нт:0.81
bare-нты:0.33 bare-нті:0.46 bare-ну:-0.76 bare-нуа:-0.30 bare-нуу:-0.09 bare-нуы:-0.30 bare-нуі:-0.24 bare-нша:-0.72 bare-нше:0.10 bare-нши:-0.36 bare-ншу:-0.30
bare-ншы:0.55 bare-нші:0.66 bare-ны:0.27 bare-ный:0.27 bare-ным:-0.56 bare-нын:-1.44 bare-нып:-0.72 bare-ныс:0.82 bare-ныш:0.32 bare-нық:-0.12 bare-ні:0.10 bare-нім:-1.08
bare-нін:-0.91 bare-ніп:-1.14 bare-ніс:0.34 bare-нға:-1.27 bare-нғы:-0.46 bare-нұя:0.12 bare-оба:0.48 bare-обы:0.31 bare-ог:0.54 bare-од:0.40 bare-ода:0.27 bare-оз:0.35
bare-ой:0.09 bare-ойы:0.22 bare-ок:0.44 bare-ол:0.37 bare-ола:0.22 bare-олу:-0.50 bare-олы:0.30 bare-он:1.14 bare-она:-0.28 bare-оны:0.34 bare-оп:0.68 bare-ор:1.15
bare-ора:-0.33 bare-орт:0.75 bare-оры:0.44 bare-орь:0.28 bare-орқ:-0.34 bare-ос:0.10 bare-оса:-0.35 bare-осу:-0.19 bare-от:0.36 bare-ота:0.37 bare-оты:0.72 bare-оу:0.33
bare-ою:-0.15 bare-оюы:-0.64 bare-оя:-0.78 bare-оян:-0.31 bare-ояр:-0.61 bare-оят:-0.34 bare-оға:0.29 bare-оғы:0.20 bare-оқ:0.84 bare-оқа:0.32 bare-оң:0.43 bare-оңы:0.33
bare-па:0.09 bare-паж:0.32 bare-паз:0.65 bare-пай:-0.85 bare-пал:0.52 bare-пам:-0.81 bare-пан:0.71 bare-пап:0.33 bare-пар:0.39 bare-пас:-1.41 bare-пат:0.54 bare-пақ:-0.26
bare-паң:-0.18 bare-пе:-0.48 bare-пей:-0.99 bare-пек:-1.65 bare-пем:-0.54 bare-пен:-0.67 bare-пес:-1.24 bare-пет:0.34 bare-пеш:0.28 bare-пең:-0.53 bare-пир:0.30
bare-пит:0.34 bare-пка:0.10 bare-пке:-0.54 bare-пкі:0.29 bare-пон:0.32 bare-пос:0.33 bare-ппа:-0.76 bare-ппе:-0.19 bare-пса:-0.39 bare-псе:-0.07 bare-псі:0.32
bare-пт:0.26 bare-пта:-0.60 bare-пте:-0.62 bare-пты:-0.18 bare-пті:-0.35 bare-пша:0.07 bare-пше:-0.44 bare-пши:-0.17 bare-пші:0.40 bare-пыз:-1.18 bare-пыл:0.20
bare-пын:-0.76 bare-пыр:0.06 bare-піз:-0.90 bare-піл:0.49 bare-пір:0.53 bare-пқа:-0.74 bare-пқы:-0.22 bare-ра:-0.57 bare-раж:0.32 bare-раз:0.29 bare-рай:-0.38
bare-рал:0.39 bare-ран:0.97 bare-рар:-2.06 bare-рас:-0.50 bare-рат:0.38 bare-рау:-1.03 bare-раф:0.33 bare-рақ:1.24 bare-рбы:0.26 bare-рг:0.34 bare-рге:-0.59
bare-рги:-0.33 bare-ргу:-0.25 bare-ргі:-1.24 bare-рда:-0.07 bare-рде:-0.53 bare-рди:-0.23 bare-рду:-0.06 bare-рды:-1.31 bare-рді:-1.37 bare-ре:-0.18 bare-рек:1.19
bare-рел:-0.25 bare-рем:0.19 bare-рен:0.10 bare-реп:-0.51 bare-рер:-1.65 bare-рес:0.06 bare-рет:-0.44 bare-реу:-0.45 bare-рею:-0.13 bare-рея:0.31 bare-рең:-0.48
bare-ржа:0.07 bare-рза:0.13 bare-ри:-0.23 bare-рик:0.36 bare-рия:0.45 bare-рка:0.12 bare-рке:-0.17 bare-рки:-0.34 bare-рку:-0.28 bare-ркі:-0.34 bare-рла:-1.29
bare-рле:-1.03 bare-рлы:0.53 bare-рлі:0.28 bare-рма:0.24 bare-рме:-0.14 bare-рна:0.18 bare-рне:0.29 bare-рон:0.06 bare-рор:0.30 bare-рот:0.29 bare-рпа:0.19 bare-рпе:0.18
bare-рса:-0.88 bare-рсе:-1.30 bare-рт:0.38 bare-рте:-0.44 bare-рти:-0.32 bare-рту:-0.51 bare-рты:0.51 bare-рті:0.31 bare-ру:-0.33 bare-руа:-0.32 bare-рус:0.33
bare-руу:-0.16 bare-руы:-0.38 bare-руі:-0.25 bare-рша:0.16 bare-рше:-0.50 bare-ршы:-0.53 bare-ры:0.19 bare-рыз:0.34 bare-рыл:-0.38 bare-рым:0.07 bare-рын:0.56
bare-рып:-0.90 bare-рыш:0.49 bare-рь:0.28 bare-рі:0.50 bare-рік:-0.18 bare-ріл:0.24 bare-рім:-0.95 bare-рін:-0.24 bare-ріп:-1.04 bare-рір:-0.32 bare-ріс:0.83
bare-рің:-0.65 bare-рға:-0.17 bare-рғи:-0.34 bare-рғу:-0.21 bare-рғы:0.47 bare-рқ:-0.55 bare-рқа:-0.65 bare-рөл:0.30 bare-са:-1.40 bare-сай:-0.53 bare-сал:-0.51
bare-сан:0.71 bare-сап:0.13 bare-сар:-0.33 bare-сат:-0.25 bare-сау:-0.05 bare-саң:0.07 bare-се:-0.24 bare-сел:0.30 bare-сен:0.08 bare-сер:0.28 bare-сет:0.33 bare-си:-0.69
bare-сия:0.47 bare-ске:-1.07 bare-скі:-0.88 bare-сли:0.29 bare-сой:-0.30 bare-сол:0.31 bare-сор:0.33 bare-сою:-0.30 bare-соя:-0.26 bare-соң:0.43 bare-спа:-1.58
bare-спе:0.08 bare-сс:0.35 bare-сса:-0.26 bare-ссе:-1.04 bare-ст:0.32 bare-ста:-0.98 bare-сте:-0.40 bare-сти:-0.47 bare-стр:0.27 bare-сту:-0.64 bare-сты:-0.91
bare-сті:-0.77 bare-су:-0.07 bare-суа:-0.30 bare-суу:-0.21 bare-суы:-0.37 bare-суі:-0.33 bare-сша:-1.75 bare-сше:-0.85 bare-сшы:-0.85 bare-сші:-0.46 bare-сы:0.24
bare-сыз:0.23 bare-сый:0.21 bare-сыл:0.10 bare-сым:-0.22 bare-сын:-0.47 bare-сып:-0.70 bare-сыр:-0.25 bare-сық:0.52 bare-сі:-0.11 bare-сіз:0.19 bare-сік:0.39
bare-сім:-0.52 bare-сін:-0.44 bare-сіп:-0.27 bare-сір:-0.29 bare-сқа:0.30 bare-сқы:-0.09 bare-сұс:0.30 bare-сұқ:-0.28 bare-сөз:0.50 bare-сөк:-0.33 bare-сөл:0.35
bare-сөн:-0.25 bare-та:-0.60 bare-тай:-0.92 bare-тал:0.08 bare-там:-0.46 bare-тан:0.09 bare-тап:-0.17 bare-тар:-0.76 bare-тас:0.27 bare-тау:-1.49 bare-таю:-0.17
bare-тая:-0.40 bare-тақ:0.71 bare-таң:-0.26 bare-тво:0.34 bare-те:-1.33 bare-тез:0.31 bare-тей:-1.11 bare-тек:0.82 bare-тел:0.45 bare-тем:-0.46 bare-тен:-1.37
bare-теп:-1.06 bare-тер:-0.52 bare-тес:0.07 bare-тет:0.49 bare-теу:-0.49 bare-тең:0.57 bare-ти:-0.80 bare-тия:0.33 bare-тка:0.30 bare-тке:0.27 bare-тки:-0.16
bare-ткі:-0.36 bare-то:0.27 bare-той:0.36 bare-тон:0.52 bare-топ:0.34 bare-тор:0.87 bare-тот:0.34 bare-тою:-0.34 bare-тоя:-0.33 bare-тоқ:0.27 bare-тпа:0.16 bare-тпе:-1.32
bare-тр:0.36 bare-тса:-0.77 bare-тсе:-1.41 bare-тта:-0.92 bare-тте:-0.97 bare-тты:-0.49 bare-ту:-0.34 bare-туі:-0.54 bare-тша:-0.58 bare-тше:-1.10 bare-тшы:-0.46
bare-тші:-0.81 bare-тыз:0.35 bare-тыл:-0.35 bare-тым:-0.78 bare-тын:-0.59 bare-тып:-1.08 bare-тыр:-0.42 bare-тыс:0.58 bare-тық:0.93 bare-тың:-1.88 bare-ті:-0.38
bare-тіз:-0.34 bare-тік:0.64 bare-тіл:0.31 bare-тім:-1.45 bare-тін:-0.44 bare-тіп:-0.37 bare-тір:-0.86 bare-тің:-1.06 bare-тқа:0.09 bare-тқы:-1.52 bare-түн:0.44
bare-түп:0.32 bare-түр:0.26 bare-түс:0.37 bare-тұз:0.35 bare-тұр:-0.28 bare-тұс:0.29 bare-тән:0.32 bare-төг:-0.24 bare-төз:-0.33 bare-төк:-0.23 bare-төр:0.33
bare-уа:-0.72 bare-уан:-0.16 bare-уап:0.35 bare-уар:-0.45 bare-уат:-0.20 bare-уб:0.36 bare-уба:0.32 bare-уда:-0.19 bare-уды:-0.36 bare-ует:0.33 bare-уз:0.08 bare-уза:0.12
bare-уи:0.21 bare-уке:0.08 bare-ула:-0.24 bare-уле:0.26 bare-ум:0.33 bare-ума:-0.72 bare-уна:0.25 bare-ура:0.60 bare-ург:0.34 bare-уре:0.32 bare-ус:0.64 bare-уса:-0.46
bare-уту:-0.08 bare-уу:-0.58 bare-уша:-0.54 bare-ушы:-0.07 bare-уші:-0.70 bare-уы:-1.22 bare-уыз:0.32 bare-уым:-0.11 bare-уын:0.19 bare-уып:-0.99 bare-уыр:-0.20
bare-уыс:0.64 bare-уыт:0.34 bare-уыш:0.53 bare-уық:0.69 bare-уың:-0.59 bare-уі:-1.11 bare-уіл:0.48 bare-уін:-0.11 bare-уіп:0.50 bare-уіш:0.47 bare-уғы:-0.19 bare-фе:0.31
bare-фир:0.36 bare-фия:0.57 bare-фр:0.28 bare-фт:0.34 bare-хан:0.58 bare-хас:0.35 bare-хат:0.98 bare-хив:0.31 bare-хна:0.47 bare-хор:0.11 bare-хта:0.19 bare-хты:-0.27
bare-хша:-0.17 bare-хшы:0.21 bare-хым:-0.17 bare-хын:-0.25 bare-хың:-0.11 bare-хқа:-0.17 bare-хқы:-0.13 bare-ца:0.33 bare-цей:0.33 bare-ция:0.94 bare-цуз:0.08
bare-чех:0.36 bare-ша:0.31 bare-шал:-0.25 bare-шам:-1.01 bare-шан:0.37 bare-шап:-0.26 bare-шар:-0.14 bare-шаш:-0.18 bare-шақ:0.84 bare-шаң:-0.40 bare-ше:-0.31
bare-шей:-0.40 bare-шел:0.27 bare-шем:-0.28 bare-шен:-0.16 bare-шеп:-0.28 bare-шер:-0.36 bare-шет:0.28 bare-шею:-0.35 bare-шең:0.13 bare-ши:-0.59 bare-шие:0.15
bare-шке:-0.61 bare-шкі:-0.48 bare-шоу:0.33 bare-шоқ:0.31 bare-шпа:-1.04 bare-шпе:-0.84 bare-шса:-0.59 bare-шсе:-0.77 bare-шта:-1.40 bare-ште:-1.31 bare-шты:-0.52
bare-шті:-1.20 bare-шу:-0.56 bare-шуы:-0.78 bare-шуі:-0.32 bare-шша:-1.26 bare-шше:-1.18 bare-шшы:-0.98 bare-шші:-0.90 bare-шы:0.17 bare-шыл:0.93 bare-шым:-2.21
bare-шын:-0.05 bare-шып:-0.76 bare-шыр:-0.24 bare-шық:-0.21 bare-шың:-2.53 bare-ші:0.14 bare-шіл:0.56 bare-шім:-1.72 bare-шін:-1.53 bare-шіп:-0.71 bare-шір:-0.52
bare-шің:-2.15 bare-шқа:-1.37 bare-шөп:0.54 bare-щы:0.29 bare-ыда:-1.97 bare-ыжи:-0.26 bare-ыжу:-0.24 bare-ыза:-0.29 bare-ый:0.30 bare-ыка:0.19 bare-ыл:-0.07
bare-ыла:-0.74 bare-ылт:0.31 bare-ылу:-0.10 bare-ыма:-1.81 bare-ыми:0.29 bare-ымы:1.00 bare-ыну:-0.12 bare-ыны:0.19 bare-ып:-1.30 bare-ыр:-0.29 bare-ыра:-1.38
bare-ырт:0.13 bare-ыру:-0.14 bare-ыры:0.30 bare-ырқ:-0.34 bare-ыс:0.93 bare-ыса:-1.10 bare-ысы:0.58 bare-ыт:-0.67 bare-ыта:-0.89 bare-ыту:-0.33 bare-ыш:1.51
bare-ыша:-1.83 bare-ышы:1.50 bare-ыға:-2.63 bare-ығу:-0.37 bare-ығы:0.44 bare-ық:1.17 bare-ықи:-0.16 bare-ықы:-0.27 bare-ыңа:-0.05 bare-ьм:0.47 bare-ьс:0.33 bare-ьто:0.27
bare-ьян:0.33 bare-эма:0.31 bare-юда:-0.40 bare-ют:0.17 bare-юша:-0.34 bare-юы:-0.09 bare-юым:-0.71 bare-юын:-0.78 bare-юың:-0.34 bare-юі:-0.32 bare-юім:-0.07
bare-юін:-0.19 bare-юға:-0.65 bare-яда:-0.54 bare-яй:-0.56 bare-яки:0.30 bare-ял:-0.34 bare-яла:-0.30 bare-ялу:-0.47 bare-ялы:0.32 bare-ям:-0.42 bare-яма:-0.21
bare-ян:0.95 bare-яна:-0.30 bare-яны:0.11 bare-яп:-0.63 bare-яр:-0.93 bare-яса:-0.51 bare-ясу:-0.06 bare-ят:-0.15 bare-ята:-0.33 bare-яту:-0.28 bare-яу:-0.50
bare-яуы:-0.33 bare-яша:-0.48 bare-яшы:-0.32 bare-яға:-0.45 bare-яғы:0.13 bare-яқ:0.78 bare-яң:-0.08 bare-яңа:-0.09 bare-іби:-0.28 bare-ібу:-0.14 bare-ібі:-0.14
bare-іге:-1.76 bare-ігу:-0.60 bare-іде:-1.69 bare-ізе:-0.59 bare-ізу:-0.33 bare-ізі:0.31 bare-ік:1.17 bare-ікі:-0.48 bare-іл:0.69 bare-іле:-0.60 bare-ілк:-0.25
bare-ілу:-0.31 bare-ілі:0.42 bare-ім:-0.44 bare-іме:-1.54 bare-імі:0.55 bare-ін:-0.54 bare-іне:-0.09 bare-іни:0.23 bare-іну:-0.36 bare-іні:-0.14 bare-іп:-1.11
bare-іре:-0.69 bare-іри:-0.23 bare-ірт:0.45 bare-ірі:0.66 bare-іс:1.04 bare-ісе:-1.39 bare-іте:-0.50 bare-іту:-0.06 bare-іш:0.20 bare-іше:-1.49 bare-ішу:-0.43
bare-іші:0.76 bare-іңе:-0.16 bare-іңу:-0.27 bare-ға:-0.14 bare-ғай:0.44 bare-ғал:-0.49 bare-ғам:-0.14 bare-ған:-0.57 bare-ғап:-0.67 bare-ғар:-0.91 bare-ғат:0.66
bare-ғау:-0.48 bare-ғаш:0.34 bare-ғақ:0.29 bare-ғаң:-0.77 bare-ғда:0.34 bare-ғзы:0.30 bare-ғи:0.19 bare-ғу:-0.89 bare-ғуы:-0.39 bare-ғы:-0.43 bare-ғыз:-0.27
bare-ғыл:-0.47 bare-ғым:-0.73 bare-ғын:-1.13 bare-ғып:-1.01 bare-ғыр:-0.91 bare-ғыс:-0.34 bare-ғыш:0.86 bare-ғың:-2.46 bare-қа:0.23 bare-қай:-0.83 bare-қал:0.34
bare-қам:-0.71 bare-қан:0.06 bare-қап:-0.22 bare-қар:-0.08 bare-қас:0.68 bare-қат:0.25 bare-қау:-0.46 bare-қақ:0.27 bare-қаң:-0.87 bare-қи:-0.60 bare-қия:0.33
bare-қой:0.64 bare-қол:0.08 bare-қон:-0.26 bare-қор:0.58 bare-қос:-0.13 bare-қпа:-1.21 bare-қса:-0.33 bare-қси:-0.42 bare-қсу:-0.33 bare-қсы:-0.44 bare-қта:-0.28
bare-қты:-0.30 bare-қу:-0.36 bare-қуы:-0.15 bare-қши:-0.33 bare-қшу:-0.30 bare-қшы:-0.10 bare-қы:0.10 bare-қыл:0.33 bare-қым:0.25 bare-қын:-0.09 bare-қып:0.11
bare-қыс:0.36 bare-қыт:-0.54 bare-қыш:0.81 bare-қың:-0.58 bare-ққа:-2.10 bare-ққы:-1.78 bare-құй:-0.27 bare-құл:0.13 bare-құм:0.31 bare-құн:0.30 bare-құс:0.51
bare-құш:-0.25 bare-құю:-0.23 bare-құя:-0.32 bare-ңа:-0.16 bare-ңар:0.23 bare-ңая:-0.34 bare-ңбе:-0.34 bare-ңги:-0.23 bare-ңгі:-0.89 bare-ңда:-0.64 bare-ңде:-0.78
bare-ңды:0.28 bare-ңді:-0.57 bare-ңе:-0.59 bare-ңей:-0.55 bare-ңеп:-0.31 bare-ңер:-0.52 bare-ңес:-0.34 bare-ңеу:-0.28 bare-ңеш:0.52 bare-ңею:-0.15 bare-ңзе:-0.33
bare-ңкі:0.34 bare-ңлі:0.29 bare-ңса:-0.19 bare-ңсе:0.16 bare-ңу:-0.27 bare-ңуі:-0.08 bare-ңша:-0.31 bare-ңше:-0.58 bare-ңші:-0.08 bare-ңы:0.33 bare-ңыз:-0.54
bare-ңыл:-0.42 bare-ңым:-0.34 bare-ңын:-0.33 bare-ңыр:0.19 bare-ңыт:-0.28 bare-ңың:-0.36 bare-ңі:0.53 bare-ңіз:-0.81 bare-ңіл:0.10 bare-ңім:-0.54 bare-ңін:-0.59
bare-ңіп:-0.31 bare-ңір:0.13 bare-ңіс:0.30 bare-ңің:-0.54 bare-ңға:-0.32 bare-ңғи:-0.35 bare-ңғу:-0.26 bare-ңғы:0.39 bare-ңқа:0.31 bare-ңқи:-0.32 bare-ңқу:-0.28
bare-ңқы:-0.34 bare-үде:-0.38 bare-үзе:-0.39 bare-үзу:-0.07 bare-үзі:0.28 bare-үй:-0.23 bare-үйе:-0.14 bare-үк:0.05 bare-үл:0.50 bare-үлі:0.30 bare-үн:0.44 bare-үні:0.45
bare-үп:0.32 bare-үр:0.31 bare-үрт:-0.53 bare-үс:0.37 bare-үсі:0.28 bare-үт:-0.54 bare-үте:-0.49 bare-үту:-0.45 bare-үш:0.44 bare-үше:0.23 bare-үші:0.35 bare-үю:-0.36
bare-үюі:-0.18 bare-ұба:0.19 bare-ұда:0.33 bare-ұз:0.65 bare-ұй:-0.27 bare-ұл:0.11 bare-ұла:-0.28 bare-ұлу:-0.29 bare-ұлы:0.21 bare-ұм:0.31 bare-ұма:0.51 bare-ұн:0.44
bare-ұп:0.25 bare-ұр:-0.56 bare-ұра:-0.59 bare-ұрт:1.02 bare-ұру:-0.34 bare-ұс:0.79 bare-ұсы:0.32 bare-ұт:-0.31 bare-ұта:0.12 bare-ұту:-0.42 bare-ұш:-0.38 bare-ұша:-0.71
bare-ұщы:0.30 bare-ұю:-0.23 bare-ұюы:-0.05 bare-ұя:0.46 bare-ұял:-0.34 bare-ұям:-0.32 bare-ұяр:-0.25 bare-ұят:0.17 bare-ұяқ:0.52 bare-ұяң:-0.32 bare-ұға:-0.16
bare-ұғу:-0.07 bare-ұғы:0.30 bare-ұқ:-0.53 bare-ұқа:0.25 bare-ұң:0.13 bare-һар:0.38 bare-һүр:0.30 bare-әде:0.26 bare-әла:-0.25 bare-әле:0.38 bare-әм:0.48 bare-әме:0.27
bare-әмі:0.30 bare-ән:0.60 bare-әні:0.30 bare-әр:0.33 bare-әрт:0.33 bare-әрі:0.45 bare-өбе:0.31 bare-өбі:0.20 bare-өг:-0.24 bare-өге:-0.66 bare-өгу:-0.26 bare-өже:0.21
bare-өз:0.28 bare-өзе:-0.30 bare-өзу:-0.22 bare-өк:-0.50 bare-өки:-0.35 bare-өку:-0.29 bare-өкі:-0.20 bare-өле:-0.52 bare-өлу:-0.36 bare-өлі:0.33 bare-өн:-0.26
bare-өне:-0.53 bare-өп:0.54 bare-өпе:0.25 bare-өр:0.10 bare-өре:0.40 bare-өру:-0.20 bare-өрі:0.52 bare-өс:-0.34 bare-өсе:-0.34 bare-өси:-0.32 bare-өсу:-0.49
bare-өсі:-0.33 bare-өт:-0.07 bare-өте:-0.34 bare-өту:-0.17 bare-өті:0.32 bare-өш:-0.61 bare-өше:-0.69 bare-өшу:-0.34 bare-өң:0.61 bare-өңі:0.54 bare.1:0.63 bare.2:1.29
bare.3:0.75 bare_cm:0.61 bare_cr:0.54 bare_ct:0.48 bare_cv:0.36 bare_cy:-0.11 bare_cz:0.28 bare_vl:0.63 bare_vt:0.81 bare_vv:0.07 bare_vy:-0.12 bid#l:0.40 bid#m:1.02
bid#s:-0.08 bid>shy:-0.60 bid_ct:1.51 bid_cv:-0.45 bid_cy:0.37 bid_vl:1.22 bid_vm:2.24 bid_vr:1.18 bid_vt:1.15 bid_vv:-0.14 bid_vy:0.14 bid_vz:0.10 caus#l:0.06
caus#s:0.20 caus>:-1.60 caus>agent:-1.95 caus>ar:-1.81 caus>assoon:-0.27 caus>bid:-1.12 caus>caus:-1.17 caus>causg:-1.08 caus>caust:-2.53 caus>cond:-1.74 caus>ghai:-0.83
caus>ghaly:-0.64 caus>ghan:-0.36 caus>inf:0.28 caus>ip:0.50 caus>let:-1.29 caus>letme:-1.61 caus>maq:-0.90 caus>mas:-1.76 caus>neg:-3.05 caus>pass:0.59 caus>past:0.97
caus>please:-1.59 caus>pres:0.07 caus>recp:-2.77 caus>refl:-2.08 caus>shy:-1.51 caus>want:-1.37 caus>worth:-0.88 caus_ct:2.81 caus_cv:3.41 caus_cy:-0.29 caus_vl:-0.45
caus_vr:3.46 caus_vv:1.91 caus_vy:2.45 caus_vz:2.42 causg#l:2.18 causg#m:2.10 causg#s:-0.85 causg>:-0.56 causg>agent:-0.39 causg>ar:-0.60 causg>assoon:-0.11
causg>bid:-0.20 causg>caus:-0.31 causg>causg:-0.10 causg>cond:-0.18 causg>ghai:-0.11 causg>ghaly:-0.15 causg>ghan:-1.09 causg>inf:-1.05 causg>ip:-0.72 causg>let:-0.36
causg>letme:-0.58 causg>maq:-0.06 causg>mas:-0.73 causg>neg:-1.01 causg>pass:-1.15 causg>past:1.08 causg>please:-0.71 causg>pres:-1.30 causg>recp:-0.32 causg>refl:-0.69
causg>shy:-0.52 causg>want:-0.37 causg>worth:-0.17 causg_ct:0.69 causg_cv:0.44 causg_cy:-0.08 causg_vl:0.44 causg_vm:1.33 causg_vr:-0.53 causg_vv:0.09 causg_vy:0.80
causg_vz:0.71 causr:-1.20 causr#s:-1.05 causr>:-0.58 causr>agent:-0.31 causr>ar:-0.48 causr>causg:-0.28 causr>caust:-0.49 causr>ghan:-0.51 causr>inf:-0.43 causr>ip:-0.72
causr>let:-0.64 causr>mas:-1.00 causr>neg:-0.16 causr>pass:-0.22 causr>past:-0.57 causr>recp:-0.68 causr>refl:-0.47 causr>shy:-0.60 causr>want:-0.30 causr_ct:-1.13
causr_cz:-0.06 causr_vm:-0.64 causr_vz:-0.30 caust:-0.12 caust#l:0.60 caust#m:-0.66 caust#s:-1.78 caust>:-1.62 caust>agent:-0.55 caust>ar:-1.04 caust>assoon:-0.05
caust>bid:-0.48 caust>caus:-1.81 caust>causg:-0.95 caust>causr:-1.09 caust>cond:-0.35 caust>ghai:-0.38 caust>ghaly:-0.63 caust>ghan:-2.39 caust>inf:0.34 caust>ip:0.86
caust>let:-0.74 caust>letme:-1.07 caust>maq:-0.80 caust>mas:-1.67 caust>neg:-0.61 caust>pass:-2.50 caust>past:0.12 caust>please:-1.41 caust>pres:0.13 caust>presi:-1.39
caust>recp:-1.50 caust>refl:-1.04 caust>shy:-1.17 caust>want:-1.00 caust>worth:-0.66 caust_cy:0.20 caust_vl:0.70 caust_vr:-0.30 caust_vv:-0.50 caust_vy:-0.36 clash:-2.46
cond:0.89 cond#l:0.27 cond#m:0.55 cond#s:0.36 cond>:0.13 cond>pastp:0.83 cond_ct:1.85 cond_cy:1.64 cond_vl:2.75 cond_vm:1.88 cond_vr:1.61 cond_vt:1.89 cond_vv:0.83
cond_vy:1.97 cond_vz:1.72 dat:0.78 dat#l:0.14 dat#m:0.25 dat#s:-0.17 dat1:0.20 dat1>:0.20 dat3:1.11 dat3>:1.11 dat>:0.78 dat_ct:-0.68 dat_cv:0.66 dat_vl:-0.10 dat_vm:0.60
dat_vt:0.96 dat_vv:0.55 evid:0.71 evid>:0.71 gen:1.48 gen#l:0.09 gen#m:0.12 gen#s:0.99 gen>:1.48 gen_ct:0.25 gen_vl:0.15 gen_vt:0.90 gen_vv:-0.47 gen_vy:0.23 gen_vz:0.09
ghai#l:1.23 ghai#m:0.58 ghai#s:-0.12 ghai_ct:1.36 ghai_cy:0.83 ghai_vl:1.00 ghai_vm:0.80 ghai_vr:0.10 ghai_vt:1.68 ghai_vv:0.67 ghai_vy:0.65 ghai_vz:0.82 ghaly:1.07
ghaly#l:2.31 ghaly#m:2.32 ghaly#s:0.30 ghaly>:1.14 ghaly>weare:-0.32 ghaly_ct:0.81 ghaly_cv:0.25 ghaly_cy:0.70 ghaly_vl:1.50 ghaly_vm:1.41 ghaly_vr:0.99 ghaly_vt:0.87
ghaly_vv:0.65 ghaly_vy:0.77 ghaly_vz:0.88 ghan:1.27 ghan#l:0.13 ghan#m:0.60 ghan#s:0.36 ghan>:1.12 ghan>abl:1.63 ghan>acc:1.34 ghan>as:-0.80 ghan>dat:1.34 ghan>gen:0.64
ghan>ghanp:0.83 ghan>iam:1.84 ghan>ins:-1.39 ghan>its:0.69 ghan>like:0.72 ghan>loc:0.84 ghan>lyk:1.80 ghan>my:1.67 ghan>niki:-0.65 ghan>our:-1.20 ghan>weare:-0.67
ghan>youare:1.89 ghan>youare2:1.24 ghan>your:-1.53 ghan>yours:-1.37 ghan_ct:0.74 ghan_cv:0.62 ghan_cy:1.31 ghan_vl:0.41 ghan_vm:0.69 ghan_vr:0.31 ghan_vv:1.27
ghan_vy:1.78 ghan_vz:0.59 ghanp:0.23 ghanp>:0.23 ghy#m:-0.80 ghy#s:-0.94 ghy>:0.95 ghy>abl:-0.91 ghy>acc:-0.79 ghy>as:-0.63 ghy>dat:-0.73 ghy>gen:-1.58 ghy>iam:-0.59
ghy>ins:-2.05 ghy>its:-1.64 ghy>like:-0.50 ghy>loc:-1.20 ghy>my:-2.04 ghy>niki:-0.41 ghy>plural:-1.76 ghy>weare:-0.30 ghy>youare:-0.21 ghy>your:-2.65 ghy>yours:-1.20
ghy_ct:0.32 ghy_cv:-1.35 ghy_cy:0.69 ghy_vl:-0.37 ghy_vm:0.19 ghy_vr:-1.10 ghy_vt:0.36 ghy_vv:-0.84 ghy_vy:0.98 ghy_vz:1.57 iam:0.36 iam#m:0.63 iam#s:0.37 iam>:0.36
iam_ct:1.04 iam_cy:-0.12 iam_vl:1.58 iam_vt:0.85 iam_vv:-0.11 iam_vy:-0.08 iam_vz:1.65 imperative:-0.05 imperative#m:-0.34 imperative_cm:-0.61 imperative_cr:-0.54
imperative_ct:-0.09 imperative_cv:-0.58 imperative_cz:-0.28 imperative_vl:0.37 imperative_vr:-0.12 imperative_vt:-0.22 imperative_vv:-0.16 imperative_vy:-1.55 inf:1.87
inf#m:0.68 inf>:1.11 inf>abl:1.10 inf>acc:2.01 inf>as:-0.47 inf>dat:1.39 inf>gen:1.57 inf>iam:-0.42 inf>ins:-0.85 inf>its:0.46 inf>like:-0.52 inf>loc:1.50 inf>my:1.39
inf>niki:-0.37 inf>our:1.72 inf>plural:-1.66 inf>weare:-0.43 inf>youare:-0.34 inf>your:-0.83 inf>yours:-1.03 inf_ct:0.85 inf_cy:1.63 inf_vm:1.55 inf_vr:0.58 inf_vt:0.84
inf_vv:1.08 inf_vy:-1.26 inf_vz:1.90 ins:0.64 ins#m:0.86 ins#s:1.22 ins>:0.64 ins_ct:1.15 ins_cv:1.49 ins_cy:0.29 ins_vl:1.39 ins_vm:0.27 ins_vr:-0.16 ins_vt:2.30
ins_vv:0.91 ins_vy:1.96 ip:0.94 ip#l:0.15 ip#m:0.38 ip#s:-0.42 ip>:1.23 ip>evid:0.71 ip>iam:2.97 ip>weare:-0.80 ip>youare2:-0.64 ip_ct:-0.30 ip_cv:0.49 ip_cy:1.00
ip_vl:-0.70 ip_vm:-0.66 ip_vr:-0.25 ip_vt:-0.13 ip_vv:-0.75 ip_vy:-0.09 its>abl3:1.07 its>as3:-0.39 its>dat3:1.11 its>gen:1.41 its>iam:0.58 its>ins:0.51 its>like3:0.11
its>loc3:1.06 its>niki:-0.45 its>youare:-1.42 its_cl:1.05 its_cm:-0.06 its_ct:-1.06 its_cv:2.42 its_cy:-0.46 its_cz:-0.31 its_vl:0.81 its_vm:0.25 its_vt:0.22 its_vv:2.22
its_vy:-0.29 its_vz:1.70 let:0.51 let#l:0.40 let#m:0.47 let#s:0.28 let>:0.82 let>shy:-0.34 let_ct:1.48 let_cy:-0.13 let_vl:2.01 let_vm:1.22 let_vr:0.69 let_vt:2.37
let_vv:0.15 let_vy:0.27 let_vz:0.88 letme:0.45 letme#l:0.80 letme#m:0.44 letme#s:0.38 letme>:0.50 letme>shy:-0.34 letme_cl:-1.08 letme_cm:-0.98 letme_cr:-0.43
letme_ct:-1.01 letme_cy:1.32 letme_cz:-0.52 letme_vl:0.20 letme_vm:1.49 letme_vr:0.65 letme_vt:0.98 letme_vv:0.05 letme_vy:1.01 letme_vz:0.19 like:-0.77 like#l:0.16
like#m:-0.18 like#s:-0.69 like3:0.11 like3>:0.84 like3>acc:-0.80 like3>iam:-0.70 like3>its:-0.95 like3>weare:-0.66 like3>youare:-0.66 like3>youare2:-1.12 like>:0.92
like>abl:-0.77 like>acc:-1.58 like>as:-0.52 like>dat:-0.80 like>gen:-0.74 like>iam:-1.47 like>ins:-0.65 like>its:-1.74 like>like:-0.62 like>loc:-0.90 like>my:-1.25
like>niki:-0.41 like>our:-1.28 like>plural:-1.45 like>weare:-1.31 like>youare:-1.66 like>youare2:-1.58 like>your:-0.90 like>yours:-0.84 like_ct:0.41 like_cv:1.41
like_cy:0.65 like_vl:-0.57 like_vm:-0.71 like_vr:1.21 like_vt:-0.28 like_vv:0.65 like_vy:1.64 like_vz:0.60 link:0.44 loc:0.36 loc#m:0.32 loc3:1.06 loc3>:0.67
loc3>ghy:1.07 loc>:0.33 loc>ghy:0.50 loc>iam:-0.88 loc>weare:-0.98 loc>youare:-1.28 loc>youare2:-0.35 loc_ct:1.07 loc_cv:1.94 loc_cy:-0.06 loc_vl:-0.63 loc_vr:0.33
loc_vt:0.38 loc_vv:-0.41 loc_vy:0.71 lyk:-1.59 lyk>:-0.19 lyk>abl:1.19 lyk>acc:-0.34 lyk>as:-0.33 lyk>dat:-0.34 lyk>gen:-0.34 lyk>iam:-0.33 lyk>ins:-0.50 lyk>like:-0.34
lyk>loc:-0.56 lyk>niki:-0.33 lyk>plural:-1.65 lyk>weare:-0.31 maq#l:2.04 maq#m:1.61 maq#s:-0.62 maq>:1.72 maq>abl:-0.81 maq>acc:-0.78 maq>as:-0.46 maq>dat:-0.37
maq>gen:-0.80 maq>iam:-0.51 maq>ins:-0.67 maq>its:-0.82 maq>like:-0.83 maq>loc:-1.06 maq>my:-0.57 maq>niki:-0.33 maq>our:-0.13 maq>plural:-1.67 maq>weare:-0.33
maq>your:-0.63 maq>yours:-0.42 maq_ct:1.26 maq_cy:0.99 maq_vl:0.96 maq_vm:1.71 maq_vr:0.81 maq_vt:1.00 maq_vv:0.91 maq_vy:-0.93 maq_vz:1.19 mas:-0.44 mas#l:0.33
mas#m:0.14 mas#s:-0.24 mas>:2.91 mas>abl:3.49 mas>acc:-0.43 mas>as:-0.08 mas>dat:-0.28 mas>gen:-0.27 mas>iam:-0.21 mas>ins:-0.28 mas>its:-1.91 mas>like:-0.29
mas>loc:-0.49 mas>my:-0.67 mas>niki:-0.08 mas>plural:-0.83 mas>weare:-0.18 mas>your:-0.55 mas>yours:-0.34 mas_ct:0.68 mas_cy:0.82 mas_vl:-0.10 mas_vm:1.50 mas_vr:0.13
mas_vt:0.64 mas_vv:-0.16 mas_vy:0.79 mas_vz:0.12 my#l:0.25 my#m:0.08 my#s:-0.47 my>:0.10 my>abl:-1.52 my>acc:1.32 my>as:-0.49 my>gen:0.86 my>iam:-1.66 my>ins:1.45
my>like:-1.66 my>loc:0.59 my>niki:-0.82 my_ct:0.19 my_cv:-0.12 my_cz:-0.22 my_vl:-0.10 my_vm:1.70 my_vr:0.12 my_vt:1.35 my_vv:0.19 my_vy:1.26 my_vz:1.38 neg#l:0.95
neg#m:1.09 neg#s:0.24 neg>:-0.79 neg>agent:-0.41 neg>assoon:-1.45 neg>bid:-0.64 neg>cond:0.96 neg>ghai:-0.45 neg>ghaly:-0.28 neg>ghan:1.63 neg>inf:1.07 neg>ip:0.60
neg>let:0.67 neg>letme:-0.68 neg>maq:-0.68 neg>past:3.91 neg>please:1.75 neg>pres:0.96 neg>shy:-0.73 neg>until:1.22 neg>want:-2.25 neg_ct:1.39 neg_cv:0.42 neg_cy:2.42
neg_vl:0.49 neg_vm:2.00 neg_vr:0.24 neg_vt:1.53 neg_vv:0.76 neg_vy:1.33 neg_vz:0.37 niki:1.02 niki#l:1.80 niki#m:1.26 niki#s:1.59 niki>:1.02 niki_ct:0.51 niki_cv:1.18
niki_cy:0.48 niki_vl:0.60 niki_vm:1.32 niki_vr:1.22 niki_vt:0.66 niki_vv:0.19 niki_vy:0.86 niki_vz:0.66 noun#2:-0.70 noun#4:-0.06 noun#5:0.26 noun#6:0.14 noun+noun:1.99
noun+verb:-1.00 noun.2:0.46 noun.3:0.09 noun_cl:1.05 noun_cm:-0.20 noun_ct:-0.08 noun_cz:-0.33 noun_vl:0.27 noun_vt:0.53 noun_vv:0.41 our:0.39 our#l:0.81 our#m:1.44
our#s:0.09 our>:0.20 our>abl:-0.32 our>acc:1.19 our>as:-0.33 our>dat:0.64 our>gen:1.41 our>iam:-0.19 our>like:-0.33 our>loc:1.10 our>niki:-0.24 our_ct:2.41 our_cv:0.19
our_cy:-0.08 our_vl:1.35 our_vm:2.25 our_vr:0.07 our_vt:2.87 our_vv:0.11 our_vy:0.35 our_vz:1.29 pass#l:1.19 pass#m:-0.24 pass#s:-0.81 pass>:-1.73 pass>agent:-1.24
pass>ar:-1.76 pass>assoon:-0.64 pass>bid:-0.78 pass>caus:-3.10 pass>causg:-1.21 pass>caust:-1.96 pass>cond:-0.69 pass>ghai:-1.03 pass>ghaly:-0.75 pass>ghan:0.91
pass>inf:0.87 pass>ip:0.95 pass>let:-1.07 pass>letme:-1.78 pass>maq:-1.33 pass>mas:-2.42 pass>pass:-1.40 pass>past:0.69 pass>please:-1.25 pass>pres:0.35 pass>presi:-0.78
pass>recp:-2.05 pass>refl:-2.16 pass>shy:-1.06 pass>want:-1.85 pass>worth:-1.52 pass_ct:0.30 pass_cv:-0.06 pass_cy:2.16 pass_cz:-0.20 pass_vl:3.75 pass_vm:0.52
pass_vr:0.70 pass_vt:0.28 pass_vv:0.32 pass_vy:-0.16 pass_vz:1.53 past:0.45 past#m:0.60 past#s:1.62 past>:0.66 past>pastp:0.24 past_ct:0.21 past_cv:2.52 past_vl:-0.42
past_vm:-0.43 past_vr:0.67 past_vt:-0.39 past_vv:0.82 past_vz:-1.33 pastp:0.26 pastp>:0.26 please#m:1.64 please#s:0.76 please>shy:0.77 please_ct:-1.65 please_cy:0.13
please_vl:1.92 please_vm:1.60 please_vr:2.21 please_vv:1.45 please_vz:-0.57 plural#s:0.53 plural>abl:2.44 plural>acc:3.78 plural>as:-0.33 plural>dat:2.82 plural>gen:2.85
plural>iam:-2.63 plural>ins:2.66 plural>its:2.81 plural>like:-0.32 plural>loc:2.87 plural>my:2.48 plural>niki:-0.29 plural>our:3.11 plural>weare:-2.72 plural>youare:-2.14
plural>your:2.53 plural>yours:-0.78 plural_ct:1.85 plural_cv:2.07 plural_cy:1.09 plural_vl:0.97 plural_vm:0.08 plural_vr:1.08 plural_vt:1.35 plural_vv:0.37 plural_vy:1.39
pres#m:0.12 pres#s:0.50 pres>:-0.57 pres>presm:-0.61 pres>presp:1.00 pres>tyn:0.34 pres_cl:-1.41 pres_cm:-1.97 pres_cr:-0.72 pres_ct:-1.12 pres_cy:0.08 pres_cz:-1.26
pres_vl:-0.41 pres_vm:-0.08 pres_vr:0.15 pres_vv:1.46 pres_vy:0.10 pres_vz:0.30 presi:0.46 presi#l:-0.44 presi#m:0.57 presi#s:1.15 presi>:0.12 presi>presp:1.69
presi_cl:-0.28 presi_ct:1.21 presi_cz:0.49 presi_vl:0.35 presi_vm:-0.13 presi_vy:-0.21 presi_vz:0.90 presm:-0.61 presm>:-1.12 presp:1.08 presp>:1.10 presp>shy:-1.37
recp#s:-0.96 recp>:-2.21 recp>agent:-1.29 recp>ar:-2.39 recp>assoon:-0.10 recp>bid:-1.07 recp>caus:-4.55 recp>causg:-1.23 recp>cond:-1.62 recp>ghai:-0.80 recp>ghaly:-0.98
recp>ghan:-0.28 recp>inf:0.24 recp>ip:1.02 recp>let:-1.06 recp>letme:-1.54 recp>maq:-1.04 recp>mas:-1.99 recp>neg:-1.69 recp>pass:0.70 recp>past:0.59 recp>pres:0.42
recp>presi:-0.86 recp>recp:-2.61 recp>refl:-2.77 recp>shy:-1.79 recp>want:-1.39 recp>worth:-0.96 recp_cm:-0.69 recp_ct:2.49 recp_cv:-0.84 recp_cy:0.50 recp_cz:1.01
recp_vl:1.26 recp_vm:1.05 recp_vr:0.13 recp_vt:0.43 recp_vv:-0.51 recp_vy:0.22 recp_vz:2.58 refl#s:-0.28 refl>:-0.75 refl>agent:-2.09 refl>ar:-1.78 refl>assoon:-0.50
refl>bid:-0.71 refl>caus:-3.55 refl>causg:-0.78 refl>cond:-1.03 refl>ghai:-0.97 refl>ghaly:-0.79 refl>ghan:0.39 refl>inf:-2.66 refl>ip:0.69 refl>let:-1.65
refl>letme:-1.26 refl>maq:-0.74 refl>mas:-1.86 refl>neg:-0.71 refl>pass:-2.87 refl>please:-1.21 refl>pres:0.16 refl>presi:-0.09 refl>recp:-1.82 refl>refl:-1.84
refl>shy:-0.93 refl>want:-1.76 refl>worth:-1.00 refl_cv:-0.42 refl_cy:-0.55 refl_cz:0.56 refl_vl:1.43 refl_vm:0.49 refl_vr:1.07 refl_vt:0.31 refl_vv:-1.02 refl_vz:1.55
shy:-0.11 shy#l:-0.09 shy#m:-0.18 shy#s:0.40 shy>:-0.11 shy_ct:0.68 shy_cv:0.80 shy_cy:-2.19 shy_vl:1.14 shy_vm:-0.07 shy_vr:-0.09 shy_vt:-0.20 shy_vv:-0.12 shy_vy:-1.61
tyn:0.27 tyn>:1.94 tyn>acc:-1.32 tyn>ghanp:-0.34 tyn>iam:2.01 tyn>its:3.08 tyn>like:-1.50 tyn>loc:-1.57 tyn>lyk:-2.27 tyn>plural:2.97 tyn>youare:2.43 tyn>youare2:1.78
tyn>your:-0.39 until:1.22 until>:1.22 verb#2:-0.66 verb#8:-0.08 verb+noun:-1.09 verb+verb:2.70 verb.4:-0.47 verb_cl:-1.85 verb_cr:-1.05 verb_cz:-0.22 verb_vv:-0.22
verb_vy:-0.19 want:-0.22 want#m:-0.54 want#s:-0.74 want>:-1.92 want>abl:-0.62 want>acc:-0.69 want>as:-0.68 want>dat:-0.77 want>gen:-1.91 want>iam:-0.48 want>ins:-2.33
want>its:2.96 want>like:-0.70 want>loc:-0.86 want>my:-2.03 want>niki:-0.34 want>plural:-1.26 want>weare:-0.25 want>youare:-0.51 want>your:-2.98 want>yours:-1.43
want_ct:0.96 want_cy:0.78 want_vl:-0.33 want_vm:-0.06 want_vr:0.25 want_vt:-0.57 want_vy:0.52 want_vz:0.67 weare#l:0.05 weare#m:0.17 weare#s:1.22 weare_ct:0.91
weare_cv:-0.36 weare_cy:0.36 weare_vl:1.64 weare_vm:2.84 weare_vr:0.17 weare_vt:2.52 weare_vv:-0.09 weare_vz:1.51 worth:0.09 worth#l:0.24 worth#m:0.63 worth#s:0.15
worth>:1.52 worth>abl:-0.58 worth>acc:-0.57 worth>as:-0.23 worth>dat:-0.54 worth>gen:-0.31 worth>iam:-0.42 worth>ins:-0.35 worth>like:-0.53 worth>loc:-0.72
worth>niki:-0.17 worth>plural:-1.66 worth>weare:-0.21 worth_cl:-0.73 worth_cm:-0.57 worth_cr:-0.24 worth_ct:-0.86 worth_cy:0.77 worth_cz:-0.26 worth_vl:0.48 worth_vm:1.75
worth_vr:1.26 worth_vt:1.58 worth_vv:-0.23 worth_vy:0.78 worth_vz:0.82 youare#m:-0.56 youare#s:-1.57 youare>shy:-0.55 youare_vv:-0.52 youare_vy:-0.17 your#m:0.63
your#s:-0.88 your>abl:-0.46 your>acc:-0.52 your>as:-0.38 your>dat1:2.15 your>gen:2.28 your>iam:-0.44 your>ins:-0.69 your>like:-1.82 your>loc:-0.83 your>niki:-0.09
your_cm:-0.33 your_ct:-0.64 your_vl:1.64 your_vm:0.40 your_vr:0.12 your_vt:0.11 your_vv:1.30 your_vy:2.05 your_vz:1.32 yours#l:0.07 yours#m:0.65 yours#s:0.10
yours>abl:-0.43 yours>acc:1.87 yours>as:-0.27 yours>dat:-0.49 yours>gen:-0.53 yours>iam:-0.08 yours>ins:1.53 yours>like:-0.35 yours>loc:-0.73 yours>niki:-0.14
yours_ct:-0.51 yours_cz:-0.10 yours_vl:1.09 yours_vm:2.18 yours_vr:1.05 yours_vt:1.40 yours_vv:0.91 yours_vy:1.61 yours_vz:1.33
`
