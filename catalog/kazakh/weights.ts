/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const weights = `
abl:1.03 abl#l:0.33 abl#m:0.30 abl#s:0.20 abl3:0.93 abl3>:0.93 abl>:1.03 abl_cv:1.17 abl_vl:0.46 abl_vm:0.55 abl_vv:0.64 abl_vy:-0.09 abl_vz:0.81 acc:0.17 acc#m:-0.14
acc#s:0.60 acc3:0.08 acc3>:0.08 acc>:0.17 acc_ct:0.12 acc_cv:0.63 acc_cy:0.08 acc_vl:-0.91 acc_vm:-0.36 acc_vt:0.32 acc_vv:-0.40 acc_vy:0.70 agent:-1.37 agent#l:0.10
agent#m:-0.74 agent#s:0.33 agent>:1.24 agent>abl:-1.21 agent>acc:-1.84 agent>as:-1.15 agent>dat:-1.52 agent>gen:-1.55 agent>iam:-1.11 agent>ins:-1.37 agent>its:-1.99
agent>like:-1.48 agent>loc:-1.53 agent>my:-1.52 agent>niki:-0.74 agent>our:-0.05 agent>plural:-2.09 agent>weare:-0.37 agent>your:-2.10 agent>yours:-1.24 agent_ct:2.06
agent_cv:0.08 agent_cy:0.91 agent_cz:0.55 agent_vl:1.08 agent_vm:-0.56 agent_vr:-1.13 agent_vt:0.11 agent_vv:0.63 agent_vy:0.34 agent_vz:-0.56 ar:-0.24 ar#s:-0.12
ar>abl:-1.65 ar>acc:-2.09 ar>as:-1.30 ar>dat:-1.74 ar>gen:-1.96 ar>iam:3.03 ar>ins:-1.42 ar>its:-2.20 ar>like:-1.57 ar>loc:-1.48 ar>my:-2.34 ar>niki:-0.87 ar>our:-1.20
ar>plural:-3.03 ar>weare:2.92 ar>youare:4.18 ar>youare2:-0.31 ar>your:-1.32 ar>yours:-1.75 ar_cm:-1.43 ar_cr:-0.69 ar_cy:1.16 ar_cz:-0.93 ar_vm:1.30 ar_vr:1.44 ar_vt:0.90
ar_vv:-0.73 ar_vy:0.91 ar_vz:0.79 as#l:1.28 as#s:0.66 as3:-0.47 as3>:-0.47 as_ct:1.12 as_cv:0.92 as_cy:0.67 as_vl:1.01 as_vm:0.33 as_vr:0.34 as_vt:0.44 as_vv:0.67
as_vy:1.47 as_vz:0.44 assoon:1.03 assoon#l:0.54 assoon#m:1.33 assoon#s:1.33 assoon>:1.03 assoon_ct:0.43 assoon_cv:1.06 assoon_vl:0.79 assoon_vm:1.55 assoon_vr:1.28
assoon_vt:0.50 assoon_vv:-0.33 assoon_vy:0.28 assoon_vz:0.54 bare#3:0.69 bare#4:0.26 bare#5:0.81 bare#6:0.69 bare#7:0.48 bare+noun:4.22 bare+verb:-1.60 bare-аба:-0.14
bare-абу:-0.49 bare-абы:0.31 bare-ава:0.33 bare-ада:-0.58 bare-ады:0.30 bare-аев:0.33 bare-аж:0.54 bare-ажи:-0.31 bare-ажу:-0.22 bare-ажы:-0.20 bare-аз:0.95 bare-аза:0.54
bare-аин:0.30 bare-айс:0.31 bare-айт:-0.58 bare-айы:1.26 bare-акт:0.06 bare-ала:-0.50 bare-али:0.34 bare-алт:-0.42 bare-алу:-0.70 bare-алы:0.05 bare-аль:0.30
bare-алқ:-0.33 bare-ам:-0.09 bare-ама:0.65 bare-ами:-0.29 bare-амы:0.42 bare-ана:0.48 bare-анк:0.53 bare-анс:0.32 bare-ант:0.77 bare-ану:-0.45 bare-аны:-0.35
bare-ап:-0.58 bare-апа:0.64 bare-ара:-0.26 bare-ард:0.05 bare-арт:-0.37 bare-ару:-1.07 bare-ары:-0.39 bare-арь:0.17 bare-ас:-1.05 bare-аса:-0.60 bare-асу:-0.22
bare-асы:0.32 bare-ат:0.44 bare-ата:-1.31 bare-ате:0.24 bare-атр:0.19 bare-ату:-0.23 bare-аты:0.32 bare-ау:-0.18 bare-ауа:-0.31 bare-ауи:0.25 bare-ауу:-0.34
bare-ауы:-0.83 bare-аф:0.33 bare-афе:0.34 bare-афт:0.31 bare-аш:-0.40 bare-аша:-0.40 bare-ашу:-0.67 bare-ашы:-0.24 bare-аю:0.48 bare-аюы:0.31 bare-ая:-0.74 bare-аяй:-0.57
bare-аян:0.70 bare-аяп:-0.68 bare-аяр:-0.59 bare-аяу:-0.54 bare-аяқ:0.47 bare-аяң:0.29 bare-аға:-0.29 bare-ағы:-0.66 bare-ақ:0.09 bare-ақа:0.54 bare-ақы:0.57
bare-аң:-0.14 bare-аңа:-0.66 bare-ба:0.26 bare-бай:0.73 bare-бал:0.44 bare-бам:-0.61 bare-бан:0.64 bare-бат:-0.07 bare-бақ:-0.16 bare-баң:-0.60 bare-бе:-0.18
bare-бей:-0.85 bare-бек:-0.46 bare-бем:-0.31 bare-бен:-0.94 bare-бер:-0.66 bare-бес:-0.87 bare-бет:0.63 bare-бең:-0.31 bare-би:-0.14 bare-бил:-0.33 bare-бит:-0.08
bare-боз:0.34 bare-бой:0.28 bare-бок:0.27 bare-бол:-0.36 bare-боқ:0.30 bare-бу:-0.54 bare-бус:0.44 bare-буы:-0.27 bare-буі:-0.06 bare-бы:0.62 bare-был:0.19 bare-бым:-0.83
bare-бын:0.14 bare-быр:0.16 bare-быс:0.54 bare-быт:-0.26 bare-бық:0.38 bare-бың:-0.75 bare-бі:0.11 bare-біз:-1.01 bare-бік:0.45 bare-бім:-0.65 bare-біп:-0.29
bare-бір:0.48 bare-бің:-0.72 bare-бұл:0.19 bare-бұқ:-0.34 bare-ва:0.33 bare-вам:-0.36 bare-ваң:-0.33 bare-во:0.32 bare-вод:0.30 bare-вол:0.34 bare-ган:0.10 bare-где:0.33
bare-ге:-0.73 bare-гез:0.35 bare-гей:-0.17 bare-гек:0.49 bare-гел:0.50 bare-геп:-0.33 bare-гер:0.33 bare-гет:0.31 bare-геу:-0.27 bare-ги:-0.42 bare-гия:0.56 bare-гог:0.30
bare-гпе:-0.25 bare-гті:-0.33 bare-гу:-0.94 bare-гуі:-0.38 bare-гші:-0.41 bare-гіз:0.26 bare-гім:-1.56 bare-гін:-1.91 bare-гіп:-0.98 bare-гір:-0.31 bare-гіс:0.25
bare-гіт:0.46 bare-гіш:0.97 bare-гің:-2.28 bare-гүл:0.49 bare-да:-1.13 bare-дай:-0.56 bare-дал:0.55 bare-дам:0.56 bare-дан:-0.46 bare-дап:-1.79 bare-дар:-0.15
bare-дас:-0.16 bare-дат:-0.53 bare-дау:-0.50 bare-дақ:1.09 bare-дде:0.30 bare-де:-0.67 bare-дей:-0.65 bare-дел:0.31 bare-дем:-0.46 bare-ден:-0.26 bare-деп:-0.59
bare-дер:-0.44 bare-дес:-0.21 bare-дет:0.30 bare-деу:-0.92 bare-дең:-0.38 bare-дж:0.33 bare-ди:-0.17 bare-дия:0.39 bare-доп:0.50 bare-дра:0.34 bare-ду:-0.05 bare-ды:-0.39
bare-дыз:0.65 bare-дын:0.35 bare-дып:-0.16 bare-дыр:-0.30 bare-дыс:0.49 bare-дық:0.78 bare-ді:-0.09 bare-дік:1.02 bare-дін:0.23 bare-дір:0.34 bare-діс:0.43 bare-дәм:0.55
bare-дөң:0.49 bare-ебе:-0.31 bare-еби:0.22 bare-ев:0.33 bare-ег:-0.23 bare-еге:-0.66 bare-егу:-0.28 bare-егі:0.43 bare-ед:0.06 bare-еде:-0.55 bare-едж:0.33 bare-еді:-0.09
bare-еже:0.07 bare-ез:0.13 bare-езе:-0.30 bare-езу:-0.22 bare-ей:-0.89 bare-ейе:-0.66 bare-ейт:-0.11 bare-еке:0.61 bare-екс:0.30 bare-екі:0.32 bare-ел:0.42 bare-еле:-0.79
bare-ели:-0.36 bare-елу:0.18 bare-ель:0.29 bare-елі:-0.24 bare-ем:-0.43 bare-еме:-0.16 bare-емі:0.40 bare-ене:-0.54 bare-ент:0.84 bare-ену:-0.52 bare-ені:-0.44
bare-еп:-1.51 bare-епт:0.32 bare-ера:0.30 bare-ере:-1.28 bare-ерт:-0.30 bare-еру:-0.96 bare-ері:0.13 bare-ес:-0.64 bare-есс:0.48 bare-ест:-0.23 bare-есу:-0.50
bare-есі:-0.07 bare-ет:0.16 bare-ета:0.27 bare-ете:-0.99 bare-ету:-0.49 bare-еті:0.48 bare-еу:-1.03 bare-еуі:-0.46 bare-ех:0.32 bare-еш:0.89 bare-еше:-0.06 bare-еші:0.05
bare-ею:-0.47 bare-ея:0.34 bare-еңе:-0.60 bare-жа:0.07 bare-жай:0.87 bare-жал:0.38 bare-жам:0.29 bare-жан:0.45 bare-жап:-0.53 bare-жар:0.35 bare-жас:0.44 bare-жау:0.53
bare-жде:0.20 bare-же:0.52 bare-жег:-0.23 bare-жей:-0.34 bare-жел:0.42 bare-жем:-0.25 bare-жеп:-0.31 bare-жер:0.22 bare-жет:-0.05 bare-жеу:-0.34 bare-жең:-0.33
bare-жи:-0.40 bare-жиа:-0.33 bare-жим:0.32 bare-жир:0.30 bare-жиу:-0.34 bare-жиі:0.34 bare-жой:-0.33 bare-жол:-0.15 bare-жою:-0.38 bare-жоя:-0.32 bare-жоқ:0.35
bare-жу:-0.48 bare-жуы:-0.15 bare-жы:-0.30 bare-жыл:-0.33 bare-жым:-0.32 bare-жын:0.30 bare-жып:-0.48 bare-жыр:-0.59 bare-жың:-0.11 bare-жі:-0.42 bare-жік:0.47
bare-жіп:-0.21 bare-жір:-0.49 bare-жүз:0.06 bare-жұл:-0.26 bare-жұп:0.21 bare-жұр:-0.33 bare-жұт:-0.05 bare-жұқ:-0.28 bare-жөн:0.05 bare-за:0.76 bare-зал:0.33
bare-зам:-0.32 bare-зан:0.38 bare-зар:0.25 bare-зат:-0.05 bare-зақ:0.80 bare-заң:-0.32 bare-зба:0.58 bare-збе:-0.11 bare-зге:-0.17 bare-згі:-0.93 bare-зда:-0.32
bare-зде:-0.86 bare-зді:-0.42 bare-зе:-0.99 bare-зей:-0.37 bare-зел:-0.21 bare-зен:0.53 bare-зеп:-0.30 bare-зер:-0.92 bare-зеу:-0.25 bare-зик:0.29 bare-зин:0.14
bare-зит:0.33 bare-зия:0.28 bare-зм:0.53 bare-зон:0.15 bare-зсе:-0.74 bare-зу:-0.55 bare-зуі:-0.23 bare-зше:-1.32 bare-зші:-0.11 bare-зы:0.50 bare-зыл:-0.23
bare-зым:-0.31 bare-зын:-1.00 bare-зық:0.40 bare-зың:-1.04 bare-зі:0.40 bare-зік:-0.28 bare-зіл:0.35 bare-зім:-0.67 bare-зін:-1.08 bare-зіп:-0.67 bare-зір:0.18
bare-зің:-1.06 bare-зғы:-0.96 bare-иа:-0.54 bare-иал:0.47 bare-иар:-0.40 bare-ибе:0.33 bare-ив:0.32 bare-игі:0.32 bare-ида:0.31 bare-иды:-0.20 bare-ие:0.72 bare-ием:-0.41
bare-иет:0.79 bare-иең:-0.41 bare-иже:0.49 bare-изм:0.53 bare-ик:0.52 bare-ика:0.89 bare-ил:-0.33 bare-ила:-0.34 bare-иле:-0.27 bare-илу:-0.32 bare-иль:0.45 bare-им:0.32
bare-има:-0.48 bare-имн:0.36 bare-ин:0.73 bare-ина:0.32 bare-инг:0.39 bare-ине:0.32 bare-ион:0.55 bare-ипа:-0.28 bare-ир:0.66 bare-ира:0.14 bare-иса:-0.31 bare-иси:-0.33
bare-ист:0.69 bare-ису:-0.25 bare-исы:-0.34 bare-ит:0.40 bare-ита:-0.32 bare-итр:0.26 bare-иту:-0.36 bare-иу:-0.36 bare-ифр:0.24 bare-ица:0.32 bare-иша:-0.32
bare-ишы:-0.34 bare-иші:0.46 bare-иы:0.32 bare-иыл:0.15 bare-иым:-0.29 bare-иын:-0.33 bare-иып:-0.38 bare-иыр:0.51 bare-иың:-0.35 bare-ия:1.47 bare-иям:-0.28
bare-иян:0.35 bare-ияр:0.42 bare-ияң:-0.25 bare-иі:0.34 bare-иім:0.29 bare-иін:0.25 bare-иіс:-0.32 bare-иға:-0.31 bare-иғи:0.32 bare-иғы:-0.33 bare-йба:0.34 bare-йге:0.28
bare-йгі:-0.26 bare-йда:-1.44 bare-йде:0.29 bare-йды:-0.22 bare-йді:-0.06 bare-йе:-0.76 bare-йек:0.52 bare-йен:-0.34 bare-йер:-0.24 bare-йза:0.40 bare-йла:-0.41
bare-йле:-0.63 bare-йма:-0.85 bare-йме:-0.61 bare-йна:-0.67 bare-йне:0.11 bare-йра:-0.07 bare-йс:0.31 bare-йса:-0.47 bare-йсе:-0.29 bare-йт:-0.59 bare-йта:-0.84
bare-йте:-0.30 bare-йту:-0.55 bare-йша:-1.04 bare-йше:-0.24 bare-йшы:0.41 bare-йші:-0.69 bare-йы:1.28 bare-йыз:0.51 bare-йыл:-0.21 bare-йым:-1.21 bare-йын:-0.08
bare-йыр:-0.59 bare-йыс:0.65 bare-йық:-1.92 bare-йың:-1.59 bare-йік:-2.77 bare-йіл:-0.29 bare-йім:-0.31 bare-йіп:-0.45 bare-йір:0.16 bare-йіс:-0.29 bare-йіт:0.31
bare-йің:-0.31 bare-йға:-1.53 bare-йғы:-0.83 bare-ка:0.79 bare-кал:0.32 bare-ке:0.31 bare-кез:-0.33 bare-кей:-0.78 bare-кек:0.95 bare-кел:0.20 bare-кем:0.09
bare-кен:-0.51 bare-кеп:-0.67 bare-кер:0.71 bare-кес:-0.27 bare-кет:-0.19 bare-кеу:-0.40 bare-кеш:0.50 bare-кең:-1.00 bare-ки:-0.12 bare-киа:-0.30 bare-кие:0.33
bare-киу:-0.10 bare-кке:-2.10 bare-ккі:-1.67 bare-кль:0.08 bare-код:0.33 bare-кпе:-0.22 bare-кс:0.30 bare-ксе:-0.11 bare-кта:0.31 bare-кте:-0.77 bare-кті:0.07
bare-ку:-0.46 bare-кум:0.33 bare-куі:-0.39 bare-кші:-0.15 bare-кі:-0.12 bare-кіз:-0.29 bare-кіл:0.31 bare-кім:0.89 bare-кін:0.05 bare-кіп:-0.52 bare-кір:-0.09
bare-кіт:-0.46 bare-кіш:0.73 bare-күз:0.10 bare-күл:0.46 bare-күн:0.15 bare-күт:-0.54 bare-күш:0.48 bare-күю:-0.26 bare-көз:0.70 bare-көл:0.05 bare-көн:-0.21
bare-көп:0.21 bare-көт:0.35 bare-көш:-0.50 bare-көң:0.30 bare-ла:-0.79 bare-лай:-1.90 bare-лал:0.34 bare-лам:0.40 bare-лан:-0.43 bare-лап:-1.24 bare-лар:-2.87
bare-лас:0.11 bare-лат:-0.42 bare-лау:-0.61 bare-лақ:0.73 bare-лаң:-0.09 bare-лге:-1.56 bare-лгі:0.13 bare-лда:-1.50 bare-лде:-0.79 bare-лды:-1.37 bare-лді:-1.27
bare-ле:-1.44 bare-лей:-1.40 bare-лек:0.29 bare-лел:0.31 bare-лем:0.24 bare-лен:0.36 bare-леп:-1.21 bare-лер:-2.55 bare-лес:0.06 bare-лет:0.18 bare-леу:-1.13
bare-лең:0.52 bare-лжа:0.05 bare-лжи:-0.44 bare-лжу:-0.15 bare-лжы:-0.28 bare-лжі:-0.19 bare-ли:0.24 bare-лин:0.18 bare-лия:0.28 bare-лк:-0.21 bare-лке:0.51
bare-лки:-0.14 bare-лкі:-0.27 bare-лла:0.10 bare-ллі:0.19 bare-лма:-1.96 bare-лме:-1.22 bare-лог:0.41 bare-лок:0.33 bare-лот:0.29 bare-лса:-0.74 bare-лсе:-0.48
bare-лта:0.27 bare-лте:0.22 bare-лту:-0.21 bare-лу:-0.17 bare-луа:0.24 bare-луб:0.33 bare-луы:-0.28 bare-луі:-0.25 bare-лша:-0.29 bare-лше:-1.01 bare-лшы:-0.26
bare-лші:-0.32 bare-лы:0.43 bare-лым:0.54 bare-лын:-1.04 bare-лып:-1.11 bare-лыс:0.56 bare-лың:-0.54 bare-ль:0.63 bare-льм:0.44 bare-льс:0.30 bare-лют:0.19 bare-лі:0.19
bare-лік:0.11 bare-лім:0.54 bare-лін:-0.08 bare-ліп:-0.93 bare-лір:-0.34 bare-ліс:0.63 bare-ліш:0.31 bare-лің:-1.16 bare-лға:-0.32 bare-лғу:-0.37 bare-лғы:-1.44
bare-лқ:-0.33 bare-лқи:-0.31 bare-лқу:-0.09 bare-лқы:0.20 bare-ма:0.69 bare-маз:0.31 bare-май:-1.84 bare-мал:-0.10 bare-мам:-0.48 bare-ман:1.31 bare-мап:-0.06
bare-мар:-0.06 bare-мас:-1.33 bare-мат:0.32 bare-маш:0.19 bare-мақ:-0.12 bare-маң:-1.43 bare-мба:0.31 bare-мге:-0.82 bare-мгі:-0.57 bare-мда:-0.67 bare-мде:-1.55
bare-мды:0.23 bare-мді:0.34 bare-ме:0.28 bare-мек:-0.95 bare-мем:-0.81 bare-мер:0.27 bare-мес:-0.89 bare-мет:0.58 bare-мең:-0.64 bare-ми:0.37 bare-мин:0.33 bare-миы:0.32
bare-мке:0.56 bare-мн:0.36 bare-мол:0.36 bare-мос:0.32 bare-мта:0.17 bare-мти:-0.25 bare-мту:-0.18 bare-мты:-0.34 bare-мша:-0.87 bare-мше:-1.29 bare-мы:1.02
bare-мыл:-0.30 bare-мым:-1.20 bare-мып:-0.20 bare-мыр:0.14 bare-мыс:0.77 bare-мыт:-0.73 bare-мың:-0.66 bare-мян:0.33 bare-мі:0.85 bare-мім:-0.68 bare-мір:0.82
bare-міс:0.43 bare-міт:0.47 bare-мің:-1.14 bare-мға:-0.87 bare-мғы:-1.26 bare-мұз:0.57 bare-мұң:0.08 bare-на:0.08 bare-най:0.12 bare-нал:-0.44 bare-нам:-0.72
bare-нан:-0.35 bare-нап:-0.73 bare-нар:-0.70 bare-нас:0.08 bare-нат:0.61 bare-нау:-0.78 bare-нақ:0.97 bare-наң:-1.17 bare-нба:-1.23 bare-нбе:-0.82 bare-нбі:0.59
bare-нг:0.39 bare-нге:-0.67 bare-нгі:-0.17 bare-нде:-0.66 bare-нды:-0.40 bare-нді:-0.53 bare-не:-0.26 bare-нек:0.76 bare-нем:-0.67 bare-нен:-0.31 bare-нер:-0.53
bare-нес:0.33 bare-нет:0.30 bare-нең:-0.37 bare-нжи:-0.23 bare-нжу:-0.13 bare-нжі:-0.26 bare-ни:0.23 bare-ние:0.47 bare-нит:0.32 bare-ния:0.67 bare-нк:0.53 bare-нс:0.32
bare-нса:-0.33 bare-нсе:-0.91 bare-нт:1.25 bare-нты:0.33 bare-нті:0.34 bare-ну:-0.93 bare-нуа:-0.29 bare-нуу:-0.13 bare-нуы:-0.12 bare-нуі:-0.19 bare-нша:-0.29
bare-нше:0.17 bare-нши:-0.32 bare-ншу:-0.25 bare-ншы:0.08 bare-нші:0.46 bare-ны:0.28 bare-ный:0.30 bare-ным:-0.28 bare-нын:-1.70 bare-нып:-0.66 bare-ныс:0.74
bare-ныш:0.29 bare-нық:-0.15 bare-ні:-0.18 bare-нім:-1.17 bare-нін:-1.04 bare-ніп:-0.94 bare-ніс:0.47 bare-нға:-0.91 bare-нғы:-1.20 bare-нұя:0.13 bare-оба:0.46
bare-обы:0.30 bare-ог:0.62 bare-од:0.47 bare-ода:0.27 bare-оз:0.38 bare-ой:0.14 bare-ойы:0.26 bare-ок:0.52 bare-ол:0.32 bare-ола:0.22 bare-олу:-0.36 bare-олы:0.27
bare-он:0.94 bare-она:-0.30 bare-оны:0.36 bare-оп:0.62 bare-ор:1.27 bare-ора:-0.33 bare-орт:0.48 bare-оры:0.52 bare-орь:0.31 bare-орқ:-0.34 bare-ос:0.09 bare-оса:-0.47
bare-осу:-0.20 bare-от:0.92 bare-ота:0.51 bare-оты:0.72 bare-оу:0.31 bare-ою:-0.05 bare-оюы:-0.33 bare-оя:-0.64 bare-оян:-0.30 bare-ояр:-0.62 bare-оят:-0.34 bare-оға:0.24
bare-оғы:0.30 bare-оқ:0.81 bare-оқа:0.32 bare-оң:0.68 bare-оңы:0.32 bare-па:0.08 bare-паж:0.33 bare-паз:0.73 bare-пай:-0.62 bare-пал:0.47 bare-пам:-0.90 bare-пан:0.50
bare-пап:0.34 bare-пар:0.62 bare-пас:-1.32 bare-пат:0.62 bare-пақ:-0.36 bare-паң:-0.32 bare-пе:-0.51 bare-пед:0.06 bare-пей:-1.01 bare-пек:-1.69 bare-пем:-0.69
bare-пен:-0.64 bare-пес:-1.57 bare-пет:0.32 bare-пеш:0.29 bare-пең:-0.64 bare-пир:0.33 bare-пит:0.49 bare-пке:-0.57 bare-пкі:0.11 bare-пон:0.34 bare-пос:0.32
bare-ппа:-0.69 bare-ппе:-0.11 bare-пса:-0.30 bare-псі:0.34 bare-пт:0.32 bare-пта:-0.33 bare-пте:-0.64 bare-пты:0.09 bare-пті:-0.20 bare-пше:-0.53 bare-пши:-0.12
bare-пшы:-0.05 bare-пші:0.20 bare-пыз:-1.07 bare-пыл:0.17 bare-пын:-0.87 bare-пыр:0.18 bare-піз:-0.82 bare-піл:0.51 bare-пін:-0.06 bare-пір:0.48 bare-пқа:-0.91
bare-пқы:0.28 bare-ра:-0.51 bare-раж:0.31 bare-раз:0.36 bare-рай:-0.58 bare-рал:0.71 bare-рам:0.09 bare-ран:0.64 bare-рар:-1.99 bare-рас:-0.39 bare-рат:0.27
bare-рау:-1.07 bare-раф:0.33 bare-рақ:1.19 bare-раң:0.20 bare-рба:0.07 bare-рбы:0.30 bare-рг:0.46 bare-рге:-0.76 bare-рги:-0.36 bare-ргу:-0.24 bare-ргі:-0.89 bare-рд:0.05
bare-рде:-0.83 bare-рди:-0.17 bare-рду:-0.05 bare-рды:-1.28 bare-рді:-1.54 bare-ре:-0.41 bare-рей:-0.11 bare-рек:1.06 bare-рел:-0.32 bare-рем:0.08 bare-реп:-0.47
bare-рер:-1.40 bare-рет:-0.43 bare-реу:-0.44 bare-рею:-0.19 bare-рея:0.34 bare-рең:-0.48 bare-ри:-0.22 bare-рик:0.32 bare-рия:0.51 bare-рка:0.11 bare-рке:-0.23
bare-рки:-0.33 bare-рку:-0.26 bare-ркі:-0.34 bare-рла:-1.29 bare-рле:-0.97 bare-рлы:0.26 bare-рма:0.26 bare-рме:-0.46 bare-рна:0.24 bare-рне:0.33 bare-ро:0.05
bare-рон:0.19 bare-рор:0.28 bare-рот:0.28 bare-рпа:0.25 bare-рпе:0.14 bare-рса:-0.84 bare-рсе:-1.00 bare-рт:0.45 bare-рте:-0.32 bare-рти:-0.33 bare-рту:-0.80
bare-рты:0.44 bare-рті:0.30 bare-ру:-0.70 bare-руа:-0.31 bare-рус:0.30 bare-руу:-0.21 bare-руы:-0.41 bare-руі:-0.37 bare-рше:-0.69 bare-ршы:-0.34 bare-ры:0.10
bare-рыз:0.47 bare-рыл:-0.42 bare-рым:0.07 bare-рын:0.45 bare-рып:-0.52 bare-рыс:-0.10 bare-рыш:0.56 bare-рық:0.07 bare-рың:-0.12 bare-рь:0.48 bare-рі:0.56 bare-рік:-0.29
bare-ріл:0.23 bare-рім:-1.39 bare-рін:-0.40 bare-ріп:-0.55 bare-рір:-0.33 bare-ріс:0.64 bare-рің:-0.65 bare-рға:-0.11 bare-рғи:-0.32 bare-рғу:-0.31 bare-рғы:0.06
bare-рқ:-0.55 bare-рқа:-0.78 bare-рөл:0.35 bare-са:-1.14 bare-сай:-0.52 bare-сал:-0.29 bare-сан:0.66 bare-сап:0.11 bare-сар:-0.07 bare-сат:-0.15 bare-сау:-0.08
bare-саң:0.10 bare-се:-0.36 bare-сел:0.31 bare-сен:-0.05 bare-сер:-0.10 bare-сет:0.33 bare-си:-0.68 bare-сия:0.54 bare-ске:-1.20 bare-скі:-1.04 bare-сли:0.30
bare-сой:-0.31 bare-сор:0.48 bare-сою:-0.32 bare-соя:-0.30 bare-соң:0.51 bare-спа:-1.42 bare-спе:0.08 bare-сс:0.48 bare-сса:0.07 bare-ссе:-0.66 bare-ст:0.25
bare-ста:-1.10 bare-сте:-0.76 bare-сти:-0.50 bare-стр:0.27 bare-сту:-0.57 bare-сты:-1.51 bare-сті:-1.55 bare-суа:-0.32 bare-суу:-0.24 bare-суі:-0.34 bare-сша:-1.68
bare-сше:-1.22 bare-сшы:-0.93 bare-сші:0.14 bare-сы:0.65 bare-сыз:0.13 bare-сый:0.18 bare-сым:0.10 bare-сын:-0.65 bare-сып:-0.54 bare-сыр:-0.26 bare-сық:0.64
bare-сі:-0.12 bare-сіз:0.24 bare-сік:0.35 bare-сім:-0.37 bare-сін:-0.45 bare-сіп:-0.11 bare-сір:-0.25 bare-сқа:0.42 bare-сқы:-0.61 bare-сұс:0.29 bare-сұқ:-0.29
bare-сөз:0.49 bare-сөк:-0.34 bare-сөл:0.32 bare-сөн:-0.26 bare-та:-0.62 bare-тай:-2.02 bare-там:-0.32 bare-тап:-0.32 bare-тар:-1.20 bare-тас:0.42 bare-тау:-1.53
bare-таю:-0.27 bare-тая:-0.55 bare-тақ:0.64 bare-таң:-0.31 bare-тво:0.32 bare-те:-1.37 bare-тез:0.35 bare-тей:-0.94 bare-тек:0.57 bare-тел:0.46 bare-тем:-0.46
bare-тен:-1.44 bare-теп:-0.92 bare-тер:-0.84 bare-тес:0.06 bare-тет:0.41 bare-теу:-0.59 bare-тең:0.30 bare-ти:-0.83 bare-тия:0.32 bare-тка:0.26 bare-тке:0.12
bare-тки:-0.20 bare-ткі:-0.06 bare-то:0.34 bare-той:0.26 bare-тон:0.49 bare-топ:0.30 bare-тор:0.93 bare-тот:0.34 bare-тою:-0.31 bare-тоя:-0.32 bare-тоқ:0.31 bare-тпа:0.11
bare-тпе:-1.45 bare-тр:0.43 bare-тса:-0.58 bare-тсе:-1.17 bare-тта:-1.02 bare-тте:-1.22 bare-тты:-0.36 bare-ту:-0.16 bare-туы:0.12 bare-туі:-0.48 bare-тша:-0.56
bare-тше:-1.37 bare-тшы:-0.55 bare-тші:-0.20 bare-ты:0.06 bare-тыз:0.37 bare-тыл:-0.34 bare-тым:-0.34 bare-тын:-0.77 bare-тып:-1.14 bare-тыр:-0.44 bare-тыс:0.43
bare-тық:0.46 bare-тың:-1.86 bare-ті:-0.10 bare-тіз:-0.33 bare-тік:0.59 bare-тіл:0.31 bare-тім:-1.81 bare-тін:-0.68 bare-тіп:-0.75 bare-тір:-0.89 bare-тің:-1.38
bare-тқы:-1.51 bare-түн:0.53 bare-түп:0.29 bare-түр:0.32 bare-түс:0.38 bare-тұз:0.33 bare-тұр:-0.37 bare-тұс:0.32 bare-тән:0.30 bare-төг:-0.26 bare-төз:-0.34
bare-төк:-0.28 bare-төр:0.35 bare-уа:-0.76 bare-уан:-0.07 bare-уап:0.30 bare-уар:-0.34 bare-уат:-0.28 bare-уб:0.33 bare-уба:0.32 bare-уді:-0.21 bare-ует:0.33
bare-уза:0.11 bare-уи:0.25 bare-уке:0.20 bare-ула:-0.41 bare-уле:0.25 bare-ум:0.33 bare-ума:-0.78 bare-уна:0.26 bare-ура:0.66 bare-ург:0.46 bare-уре:0.33 bare-уро:0.05
bare-ус:0.62 bare-уса:-0.50 bare-уту:-0.11 bare-уу:-0.60 bare-ууы:-0.13 bare-уша:-0.59 bare-ушы:-0.19 bare-уші:-0.68 bare-уы:-1.07 bare-уыз:0.35 bare-уын:0.34
bare-уып:-0.89 bare-уыр:-0.52 bare-уыс:0.54 bare-уыт:0.37 bare-уыш:0.56 bare-уық:0.59 bare-уың:-0.71 bare-уі:-0.86 bare-уіл:0.48 bare-уін:-0.16 bare-уіп:0.44
bare-уіш:0.56 bare-уғы:-0.40 bare-фе:0.34 bare-фир:0.35 bare-фия:0.49 bare-фр:0.24 bare-фт:0.31 bare-хал:0.14 bare-хан:0.52 bare-хас:0.35 bare-хат:0.73 bare-хив:0.32
bare-хна:0.46 bare-хта:0.18 bare-хты:-0.32 bare-хша:-0.28 bare-хшы:0.24 bare-хым:-0.17 bare-хын:-0.26 bare-хың:-0.17 bare-хқа:-0.16 bare-хқы:-0.15 bare-ца:0.32
bare-цей:0.33 bare-ция:0.48 bare-чех:0.33 bare-ша:0.44 bare-шай:-0.20 bare-шал:-0.27 bare-шам:-1.19 bare-шап:-0.54 bare-шар:-0.18 bare-шау:-0.05 bare-шаш:-0.08
bare-шақ:0.77 bare-шаң:-0.68 bare-ше:-0.12 bare-шей:-0.48 bare-шек:0.10 bare-шел:0.28 bare-шем:-0.50 bare-шен:-0.07 bare-шеп:-0.29 bare-шер:-0.42 bare-шет:0.32
bare-шею:-0.31 bare-шең:0.15 bare-ши:-0.65 bare-шие:0.10 bare-шкі:-0.61 bare-шоу:0.31 bare-шоқ:0.26 bare-шпа:-0.74 bare-шпе:-0.63 bare-шса:-0.45 bare-шсе:-0.45
bare-шта:-1.46 bare-ште:-1.28 bare-шты:-0.37 bare-шті:-1.25 bare-шу:-0.38 bare-шуы:-0.95 bare-шуі:-0.14 bare-шша:-1.46 bare-шше:-1.34 bare-шшы:-0.85 bare-шші:-0.76
bare-шы:0.07 bare-шыл:0.87 bare-шым:-2.33 bare-шын:-0.20 bare-шып:-0.95 bare-шыр:-0.24 bare-шық:-0.35 bare-шың:-2.54 bare-ші:0.11 bare-шік:-0.09 bare-шіл:0.73
bare-шім:-1.97 bare-шін:-1.44 bare-шіп:-0.79 bare-шір:-0.57 bare-шіт:0.06 bare-шің:-2.09 bare-шқа:-1.11 bare-шқы:0.39 bare-шөп:0.51 bare-щы:0.36 bare-ыда:-1.66
bare-ыжи:-0.31 bare-ыжу:-0.22 bare-ыза:-0.32 bare-ый:0.47 bare-ыка:0.12 bare-ыла:-0.48 bare-ылт:0.31 bare-ылу:-0.08 bare-ыма:-1.95 bare-ыми:0.23 bare-ымы:0.90
bare-ыну:-0.15 bare-ыны:0.27 bare-ып:-1.38 bare-ыр:-0.28 bare-ыра:-1.34 bare-ырт:0.11 bare-ыру:-0.17 bare-ыры:0.30 bare-ырқ:-0.33 bare-ыс:0.89 bare-ыса:-1.01
bare-ысы:0.42 bare-ыт:-0.67 bare-ыта:-0.98 bare-ыту:-0.52 bare-ыш:1.73 bare-ыша:-1.00 bare-ышы:-0.25 bare-ыға:-2.58 bare-ығу:-0.39 bare-ығы:1.32 bare-ық:1.31
bare-ықи:-0.21 bare-ықы:-0.19 bare-ьм:0.44 bare-ьс:0.30 bare-ьто:0.34 bare-ьян:0.33 bare-эма:0.33 bare-юда:-0.43 bare-ют:0.19 bare-юша:-0.31 bare-юы:0.07 bare-юым:-0.57
bare-юын:-0.74 bare-юың:-0.34 bare-юі:-0.18 bare-юім:-0.06 bare-юін:-0.26 bare-юға:-0.62 bare-яда:-0.51 bare-яй:-0.57 bare-яки:0.29 bare-ял:-0.33 bare-яла:-0.33
bare-ялу:-0.46 bare-ялы:0.33 bare-ям:-0.42 bare-ян:0.89 bare-яна:-0.31 bare-яны:0.24 bare-яп:-0.68 bare-яр:-0.94 bare-яса:-0.46 bare-ясу:-0.12 bare-ят:-0.33
bare-ята:-0.33 bare-яту:-0.32 bare-яу:-0.54 bare-яуы:-0.35 bare-яша:-0.51 bare-яшы:-0.20 bare-яға:-0.58 bare-яғы:0.30 bare-яқ:0.63 bare-яң:-0.14 bare-яңа:-0.08
bare-іби:-0.32 bare-ібу:-0.15 bare-ібі:-0.34 bare-іге:-1.87 bare-ігу:-0.58 bare-ігі:0.24 bare-іде:-1.60 bare-ізе:-0.54 bare-ізу:-0.28 bare-ізі:0.31 bare-ік:1.11
bare-ікі:-0.52 bare-іл:0.92 bare-іле:-0.63 bare-ілк:-0.21 bare-ілу:-0.27 bare-ілі:0.66 bare-ім:-0.20 bare-іме:-1.73 bare-імі:0.47 bare-ін:-0.30 bare-іни:0.23
bare-іну:-0.37 bare-іні:-0.11 bare-іп:-1.26 bare-іре:-0.41 bare-іри:-0.22 bare-ірт:0.49 bare-ірі:0.59 bare-іс:0.65 bare-ісе:-1.25 bare-іт:0.18 bare-іте:-0.51
bare-іту:-0.16 bare-іш:0.29 bare-іше:-1.34 bare-ішу:-0.43 bare-іші:0.24 bare-іңе:-0.22 bare-іңу:-0.28 bare-ға:-0.25 bare-ғай:0.62 bare-ғал:-0.55 bare-ғам:-0.15
bare-ған:-0.34 bare-ғап:-0.83 bare-ғар:-0.99 bare-ғас:0.08 bare-ғат:0.76 bare-ғау:-0.50 bare-ғаш:0.35 bare-ғақ:0.32 bare-ғаң:-0.82 bare-ғда:0.34 bare-ғзы:0.30
bare-ғи:0.13 bare-ғу:-0.95 bare-ғуы:-0.35 bare-ғы:0.26 bare-ғыз:-0.23 bare-ғыл:-0.44 bare-ғым:-0.36 bare-ғын:-1.38 bare-ғып:-0.83 bare-ғыр:-0.90 bare-ғыс:-0.32
bare-ғыт:-0.05 bare-ғыш:0.99 bare-ғың:-2.75 bare-қа:0.41 bare-қай:-0.66 bare-қал:0.24 bare-қам:-0.67 bare-қан:0.40 bare-қап:-0.07 bare-қар:-0.29 bare-қас:0.70
bare-қат:0.08 bare-қау:-0.47 bare-қақ:0.35 bare-қаң:-0.87 bare-қи:-0.52 bare-қия:0.44 bare-қой:0.64 bare-қол:0.16 bare-қон:-0.28 bare-қор:0.34 bare-қос:-0.13
bare-қпа:-1.22 bare-қса:-0.24 bare-қси:-0.38 bare-қсу:-0.33 bare-қсы:-0.54 bare-қта:-0.20 bare-қу:-0.29 bare-қуы:-0.16 bare-қша:-0.44 bare-қши:-0.36 bare-қшу:-0.26
bare-қы:-0.08 bare-қыл:0.22 bare-қым:0.55 bare-қын:-0.49 bare-қыс:0.22 bare-қыт:-0.54 bare-қыш:0.82 bare-қың:-0.60 bare-ққа:-2.14 bare-ққы:-1.64 bare-құй:-0.26
bare-құм:0.32 bare-құн:0.30 bare-құс:0.41 bare-құш:-0.23 bare-құю:-0.27 bare-құя:-0.32 bare-ңа:-0.38 bare-ңар:0.20 bare-ңая:-0.33 bare-ңбе:-0.32 bare-ңге:-0.29
bare-ңги:-0.24 bare-ңгі:-0.78 bare-ңда:-0.60 bare-ңде:-0.53 bare-ңды:0.11 bare-ңді:-0.75 bare-ңе:-0.58 bare-ңей:-0.41 bare-ңеп:-0.30 bare-ңер:-0.53 bare-ңес:-0.34
bare-ңеу:-0.29 bare-ңеш:0.51 bare-ңею:-0.21 bare-ңзе:-0.33 bare-ңкі:0.36 bare-ңлі:0.19 bare-ңса:-0.24 bare-ңсе:0.11 bare-ңу:-0.28 bare-ңуі:-0.14 bare-ңша:-0.34
bare-ңше:-0.59 bare-ңші:-0.08 bare-ңы:0.32 bare-ңыз:-0.66 bare-ңыл:-0.53 bare-ңым:-0.32 bare-ңын:-0.33 bare-ңыр:0.16 bare-ңыт:-0.27 bare-ңың:-0.33 bare-ңі:0.46
bare-ңіз:-0.84 bare-ңім:-0.53 bare-ңін:-0.62 bare-ңіп:-0.28 bare-ңір:0.09 bare-ңіс:0.30 bare-ңің:-0.60 bare-ңға:-0.35 bare-ңғи:-0.35 bare-ңғу:-0.23 bare-ңғы:0.36
bare-ңқа:0.32 bare-ңқи:-0.32 bare-ңқу:-0.26 bare-ңқы:-0.34 bare-үгі:0.15 bare-үде:-0.51 bare-үзе:-0.48 bare-үзу:-0.09 bare-үзі:0.26 bare-үйе:-0.26 bare-үл:0.69
bare-үлі:0.27 bare-үн:0.55 bare-үні:0.40 bare-үп:0.29 bare-үр:0.65 bare-үрт:-0.38 bare-үрі:0.16 bare-үс:0.38 bare-үсі:0.35 bare-үт:-0.54 bare-үте:-0.43 bare-үту:-0.41
bare-үш:0.48 bare-үше:0.24 bare-үші:0.35 bare-үю:-0.26 bare-үюі:-0.18 bare-ұба:0.20 bare-ұда:0.34 bare-ұз:0.74 bare-ұзы:0.32 bare-ұй:-0.26 bare-ұла:-0.42 bare-ұлу:-0.30
bare-ұлы:0.27 bare-ұм:0.32 bare-ұма:0.51 bare-ұн:0.40 bare-ұп:0.21 bare-ұр:-0.38 bare-ұра:-0.52 bare-ұрт:1.10 bare-ұру:-0.33 bare-ұс:0.70 bare-ұсы:0.36 bare-ұт:-0.38
bare-ұта:-0.07 bare-ұту:-0.39 bare-ұш:-0.50 bare-ұша:-0.59 bare-ұшу:0.18 bare-ұщы:0.32 bare-ұю:-0.27 bare-ұюы:-0.10 bare-ұя:0.35 bare-ұял:-0.33 bare-ұям:-0.32
bare-ұяр:-0.24 bare-ұяқ:0.40 bare-ұяң:-0.35 bare-ұға:-0.09 bare-ұғу:-0.10 bare-ұғы:0.36 bare-ұқ:-0.59 bare-ұқа:0.30 bare-ұң:0.08 bare-һар:0.36 bare-һүр:0.35 bare-әде:0.22
bare-әла:-0.24 bare-әле:0.36 bare-әм:0.55 bare-әме:0.20 bare-әмі:0.31 bare-ән:0.65 bare-әні:0.33 bare-әр:0.13 bare-әрт:0.34 bare-әрі:0.29 bare-өбе:0.30 bare-өг:-0.26
bare-өге:-0.67 bare-өгу:-0.27 bare-өже:0.21 bare-өз:0.47 bare-өзе:-0.33 bare-өзу:-0.22 bare-өк:-0.55 bare-өки:-0.37 bare-өку:-0.26 bare-өкі:-0.34 bare-өл:0.06
bare-өле:-0.56 bare-өлу:-0.32 bare-өлі:0.19 bare-өн:-0.27 bare-өне:-0.37 bare-өп:0.71 bare-өпе:0.23 bare-өр:0.13 bare-өре:0.45 bare-өру:-0.18 bare-өрі:0.43 bare-өс:-0.34
bare-өсе:-0.34 bare-өси:-0.33 bare-өсу:-0.39 bare-өсі:-0.20 bare-өт:-0.14 bare-өте:-0.34 bare-өту:-0.13 bare-өті:0.32 bare-өш:-0.52 bare-өше:-0.65 bare-өшу:-0.39
bare-өң:0.64 bare-өңі:0.46 bare.1:0.74 bare.2:1.26 bare.3:0.71 bare_cm:0.76 bare_cr:0.45 bare_ct:0.40 bare_cv:0.10 bare_cy:-0.35 bare_cz:0.33 bare_vl:0.64 bare_vt:0.92
bare_vv:0.10 bare_vy:-0.24 bid:-0.05 bid#l:0.22 bid#m:0.81 bid#s:-0.14 bid>shy:-0.63 bid_ct:1.57 bid_cv:-0.43 bid_cy:0.11 bid_vl:1.55 bid_vm:2.26 bid_vr:0.93 bid_vt:1.46
bid_vv:-0.17 bid_vy:0.45 bid_vz:0.31 caus#l:0.07 caus#s:0.19 caus>:-1.62 caus>agent:-1.74 caus>ar:-1.69 caus>assoon:-0.37 caus>bid:-0.99 caus>caus:-1.20 caus>causg:-1.15
caus>caust:-2.59 caus>cond:-1.88 caus>ghai:-0.98 caus>ghaly:-0.86 caus>ghan:-0.63 caus>ip:0.74 caus>let:-1.20 caus>letme:-1.52 caus>maq:-0.94 caus>mas:-1.64
caus>neg:-3.32 caus>pass:0.74 caus>past:1.04 caus>please:-1.29 caus>pres:0.09 caus>recp:-2.80 caus>refl:-2.60 caus>shy:-1.28 caus>want:-1.26 caus>worth:-1.16 caus_ct:2.92
caus_cv:3.33 caus_cy:-0.31 caus_vl:-0.44 caus_vm:-0.05 caus_vr:3.37 caus_vv:2.00 caus_vy:2.17 caus_vz:2.20 causg#l:2.01 causg#m:2.07 causg#s:-0.81 causg>:-0.72
causg>agent:-0.47 causg>ar:-0.84 causg>assoon:-0.27 causg>bid:-0.25 causg>caus:-0.39 causg>causg:-0.15 causg>cond:-0.40 causg>ghai:-0.25 causg>ghaly:-0.16
causg>ghan:-1.44 causg>inf:-0.95 causg>ip:-0.82 causg>let:-0.29 causg>letme:-0.52 causg>maq:-0.06 causg>mas:-0.50 causg>neg:-1.13 causg>pass:-1.17 causg>past:1.24
causg>please:-0.66 causg>pres:-1.30 causg>recp:-0.38 causg>refl:-0.72 causg>shy:-0.54 causg>want:-0.35 causg>worth:-0.26 causg_ct:0.69 causg_cv:0.61 causg_cy:0.12
causg_vl:0.63 causg_vm:1.34 causg_vr:-0.57 causg_vt:0.05 causg_vv:0.14 causg_vy:0.87 causg_vz:0.71 causr:-1.10 causr#m:-0.05 causr#s:-1.12 causr>:-0.62 causr>agent:-0.73
causr>ar:-0.36 causr>causg:-0.31 causr>caust:-0.45 causr>ghan:-0.77 causr>inf:-0.71 causr>ip:-0.52 causr>let:-0.70 causr>letme:-0.06 causr>mas:-0.93 causr>neg:-0.34
causr>pass:-0.16 causr>past:-0.44 causr>pres:-0.09 causr>recp:-0.71 causr>refl:-0.63 causr>shy:-0.63 causr>want:-0.34 causr_ct:-1.28 causr_vm:-0.85 causr_vz:-0.28
caust:-0.21 caust#l:0.72 caust#m:-0.55 caust#s:-1.64 caust>:-1.98 caust>agent:-0.56 caust>ar:-1.48 caust>assoon:-0.25 caust>bid:-0.26 caust>caus:-1.54 caust>causg:-0.80
caust>causr:-1.13 caust>ghai:-0.41 caust>ghaly:-0.45 caust>ghan:-2.33 caust>inf:0.38 caust>ip:0.66 caust>let:-0.45 caust>letme:-0.93 caust>maq:-0.38 caust>mas:-1.29
caust>neg:-0.54 caust>pass:-2.51 caust>past:0.32 caust>please:-1.31 caust>pres:0.18 caust>presi:-1.19 caust>recp:-1.38 caust>refl:-0.91 caust>shy:-0.80 caust>want:-0.52
caust>worth:-0.84 caust_cy:0.37 caust_vl:0.69 caust_vr:-0.33 caust_vv:-0.50 caust_vy:-0.47 clash:-2.83 cond:0.74 cond#m:0.31 cond#s:0.11 cond>:0.32 cond>pastp:0.94
cond_ct:1.97 cond_cy:1.90 cond_vl:2.55 cond_vm:2.29 cond_vr:1.77 cond_vt:2.29 cond_vv:0.54 cond_vy:1.91 cond_vz:1.87 dat:0.56 dat#l:0.27 dat#m:0.32 dat#s:-0.05 dat1:0.12
dat1>:0.12 dat3:1.11 dat3>:1.11 dat>:0.56 dat_ct:-0.40 dat_cv:0.74 dat_vl:0.43 dat_vm:1.00 dat_vt:1.49 dat_vv:0.74 evid:0.75 evid>:0.75 gen:1.55 gen#s:0.75 gen>:1.55
gen_ct:0.59 gen_cy:-0.16 gen_vl:0.50 gen_vt:1.10 gen_vv:-0.17 gen_vy:0.39 gen_vz:0.06 ghai:0.07 ghai#l:0.98 ghai#m:0.13 ghai#s:0.23 ghai>:0.07 ghai_ct:1.28 ghai_cv:0.91
ghai_cy:0.95 ghai_vl:1.17 ghai_vm:0.09 ghai_vr:0.60 ghai_vt:1.66 ghai_vv:0.75 ghai_vy:0.60 ghai_vz:0.93 ghaly:1.06 ghaly#l:2.24 ghaly#m:2.06 ghaly#s:0.14 ghaly>:1.13
ghaly>weare:-0.32 ghaly_ct:0.72 ghaly_cv:0.48 ghaly_cy:0.82 ghaly_vl:1.46 ghaly_vm:1.40 ghaly_vr:0.83 ghaly_vt:1.15 ghaly_vv:0.55 ghaly_vy:0.91 ghaly_vz:0.81 ghan:1.56
ghan#m:0.47 ghan#s:0.30 ghan>:1.33 ghan>abl:1.32 ghan>acc:0.89 ghan>as:-0.86 ghan>dat:1.63 ghan>gen:0.47 ghan>ghanp:0.99 ghan>iam:1.66 ghan>ins:-0.54 ghan>its:0.55
ghan>like:0.72 ghan>loc:0.83 ghan>lyk:1.18 ghan>my:1.88 ghan>niki:-0.26 ghan>our:-1.23 ghan>weare:-0.64 ghan>youare:1.80 ghan>youare2:1.12 ghan>your:-1.57
ghan>yours:-0.92 ghan_ct:0.63 ghan_cv:0.50 ghan_cy:2.04 ghan_vl:0.26 ghan_vm:0.52 ghan_vr:0.24 ghan_vv:1.64 ghan_vy:1.94 ghan_vz:0.46 ghanp:0.12 ghanp>:0.12 ghy#l:-0.08
ghy#m:-0.81 ghy#s:-0.98 ghy>:0.86 ghy>abl:-0.92 ghy>acc:-0.89 ghy>as:-0.54 ghy>dat:-0.94 ghy>gen:-2.17 ghy>iam:-0.71 ghy>ins:-1.65 ghy>its:-1.90 ghy>like:-0.61
ghy>loc:-1.13 ghy>my:-1.84 ghy>niki:-0.21 ghy>our:-0.47 ghy>plural:-1.52 ghy>weare:-0.46 ghy>youare:-0.19 ghy>your:-2.60 ghy>yours:-1.56 ghy_ct:0.24 ghy_cv:-1.24
ghy_cy:0.66 ghy_vl:-0.18 ghy_vm:0.20 ghy_vr:-1.18 ghy_vt:0.67 ghy_vv:-0.77 ghy_vy:1.19 ghy_vz:1.38 iam:0.24 iam#m:0.73 iam#s:0.33 iam>:0.24 iam_ct:1.02 iam_cy:-0.06
iam_vl:1.87 iam_vr:0.14 iam_vt:0.93 iam_vz:1.64 imperative#m:-0.35 imperative#s:0.09 imperative_cm:-0.76 imperative_cr:-0.45 imperative_ct:-0.09 imperative_cv:-0.56
imperative_cy:-0.28 imperative_cz:-0.33 imperative_vl:0.41 imperative_vm:-0.05 imperative_vr:-0.08 imperative_vt:-0.16 imperative_vv:-0.19 imperative_vy:-1.49 inf:1.82
inf#l:0.05 inf#m:0.74 inf#s:0.09 inf>:0.94 inf>abl:1.69 inf>acc:2.17 inf>as:-0.42 inf>dat:1.52 inf>gen:1.63 inf>iam:-0.45 inf>ins:-0.34 inf>its:0.78 inf>like:-0.44
inf>loc:1.78 inf>my:1.64 inf>our:1.49 inf>plural:-1.59 inf>weare:-0.34 inf>youare:-0.34 inf>your:-0.62 inf>yours:-0.84 inf_ct:0.71 inf_cy:1.47 inf_vl:0.05 inf_vm:1.42
inf_vr:0.38 inf_vt:0.80 inf_vv:0.85 inf_vy:-1.31 inf_vz:1.89 ins:0.53 ins#m:0.75 ins#s:0.89 ins>:0.53 ins_ct:0.52 ins_cv:1.43 ins_cy:-0.34 ins_vl:1.54 ins_vm:0.12
ins_vt:2.72 ins_vv:0.50 ins_vy:0.45 ins_vz:1.48 ip:1.13 ip#m:0.39 ip#s:-0.40 ip>:1.35 ip>evid:0.75 ip>iam:2.99 ip>weare:-0.71 ip>youare2:-0.64 ip_ct:-0.10 ip_cv:0.07
ip_cy:1.14 ip_cz:0.12 ip_vl:-0.62 ip_vr:0.40 ip_vt:0.08 ip_vv:-0.88 ip_vy:-0.25 ip_vz:1.43 its#l:0.08 its#m:0.06 its>abl3:0.93 its>acc3:0.08 its>as3:-0.47 its>dat3:1.11
its>gen:1.27 its>iam:0.49 its>ins:0.09 its>like3:0.15 its>loc3:0.98 its>niki:-0.06 its>youare:-1.35 its_cl:1.25 its_cm:-0.32 its_ct:-1.11 its_cv:2.32 its_cy:-0.32
its_cz:-0.27 its_vl:0.97 its_vm:0.18 its_vt:0.35 its_vv:2.03 its_vy:-0.15 its_vz:1.45 let:0.57 let#l:0.33 let#m:0.53 let#s:0.42 let>:0.64 let>shy:-0.74 let_ct:1.44
let_cv:0.07 let_cy:0.10 let_vl:1.97 let_vm:1.13 let_vr:0.35 let_vt:2.43 let_vv:0.08 let_vy:0.16 let_vz:0.98 letme:0.58 letme#l:0.87 letme#m:0.51 letme#s:0.43 letme>:0.65
letme>shy:-0.34 letme_cl:-1.27 letme_cm:-0.91 letme_cr:-0.35 letme_ct:-0.85 letme_cv:0.11 letme_cy:0.68 letme_cz:-0.50 letme_vl:0.32 letme_vm:1.62 letme_vr:0.82
letme_vt:1.07 letme_vv:0.08 letme_vy:1.09 letme_vz:0.39 like:-0.68 like#l:0.12 like#m:-0.10 like#s:-0.69 like3:0.15 like3>:0.91 like3>acc:-0.65 like3>iam:-0.70
like3>its:-0.84 like3>weare:-0.85 like3>youare:-1.00 like3>youare2:-0.92 like>:1.02 like>abl:-0.69 like>acc:-1.46 like>as:-0.49 like>dat:-0.83 like>gen:-0.58
like>iam:-1.69 like>its:-1.81 like>like:-0.44 like>loc:-0.87 like>my:-1.19 like>our:-1.55 like>plural:-1.62 like>weare:-1.32 like>youare:-1.40 like>youare2:-1.62
like>your:-0.97 like>yours:-0.75 like_ct:0.52 like_cv:1.39 like_cy:0.65 like_vl:-0.53 like_vm:-0.65 like_vr:1.15 like_vt:-0.37 like_vv:0.51 like_vy:1.83 like_vz:0.57
link:0.39 loc:0.14 loc#l:0.15 loc#m:0.44 loc3:0.98 loc3>:0.56 loc3>ghy:1.31 loc>:0.21 loc>ghy:0.63 loc>iam:-0.83 loc>weare:-0.89 loc>youare:-1.20 loc>youare2:-0.35
loc_ct:1.13 loc_cv:1.93 loc_vl:-0.35 loc_vm:0.07 loc_vr:0.36 loc_vt:0.78 loc_vv:-0.51 loc_vy:0.86 loc_vz:0.08 lyk:-0.89 lyk>:0.23 lyk>abl:0.81 lyk>acc:-0.34 lyk>as:-0.33
lyk>dat:-0.34 lyk>gen:-0.34 lyk>iam:-0.33 lyk>like:-0.34 lyk>loc:-0.46 lyk>plural:-1.85 lyk>weare:-0.32 maq:0.11 maq#l:2.32 maq#m:1.95 maq#s:-0.06 maq>:1.50 maq>abl:-0.91
maq>acc:-0.74 maq>as:-0.63 maq>dat:-0.63 maq>gen:-0.98 maq>iam:-0.66 maq>ins:-0.19 maq>its:-0.84 maq>like:-1.01 maq>loc:-1.23 maq>my:-0.76 maq>our:-0.44 maq>plural:-1.69
maq>weare:-0.40 maq>your:-0.80 maq>yours:-0.47 maq_ct:1.45 maq_cv:0.33 maq_cy:1.16 maq_vl:0.98 maq_vm:1.54 maq_vr:0.73 maq_vt:0.97 maq_vv:0.80 maq_vy:-1.11 maq_vz:1.14
mas:-0.10 mas#l:0.73 mas#m:0.49 mas#s:-0.09 mas>:2.34 mas>abl:2.92 mas>acc:-0.64 mas>as:-0.26 mas>dat:-0.26 mas>gen:-0.27 mas>iam:-0.25 mas>ins:-0.30 mas>its:-2.89
mas>like:-0.30 mas>loc:-0.50 mas>my:-0.75 mas>niki:-0.20 mas>our:-0.25 mas>plural:-1.36 mas>weare:-0.12 mas>your:-0.60 mas>yours:-0.37 mas_ct:0.79 mas_cy:0.73 mas_vm:1.31
mas_vt:0.72 mas_vv:0.18 mas_vy:1.19 mas_vz:0.30 my#l:0.29 my#m:0.15 my#s:-0.45 my>abl:-1.36 my>acc:1.05 my>as:-1.37 my>dat1:-0.06 my>gen:0.67 my>iam:-1.94 my>ins:1.54
my>like:-1.98 my>loc:0.56 my>niki:-0.66 my_ct:0.45 my_cv:-0.07 my_cz:-0.09 my_vl:0.07 my_vm:1.69 my_vr:0.14 my_vt:1.53 my_vv:0.07 my_vy:1.25 my_vz:1.96 neg:-0.07
neg#l:0.66 neg#m:0.91 neg#s:0.06 neg>:-0.62 neg>agent:-0.48 neg>assoon:-0.72 neg>bid:-0.86 neg>cond:0.88 neg>ghai:-0.36 neg>ghaly:-0.31 neg>ghan:1.66 neg>inf:1.24
neg>ip:0.54 neg>let:0.92 neg>letme:-0.53 neg>maq:-0.34 neg>past:4.11 neg>please:1.96 neg>pres:1.28 neg>shy:-0.82 neg>until:1.29 neg>want:-1.79 neg_ct:1.53 neg_cv:0.28
neg_cy:2.53 neg_vl:0.55 neg_vm:2.08 neg_vr:0.12 neg_vt:1.57 neg_vv:0.44 neg_vy:1.22 neg_vz:0.38 niki:1.30 niki#l:1.40 niki#m:1.17 niki#s:1.14 niki>:1.30 niki_ct:0.09
niki_cv:0.86 niki_vl:0.52 niki_vm:0.97 niki_vr:1.08 niki_vt:0.73 niki_vy:0.09 niki_vz:0.57 noun#2:-0.80 noun#3:0.13 noun#5:0.25 noun#6:0.14 noun#7:0.08 noun+noun:2.07
noun+verb:-1.16 noun.1:-0.06 noun.2:0.46 noun.3:0.19 noun_cl:1.25 noun_ct:-0.28 noun_cz:-0.38 noun_vt:0.37 noun_vv:0.28 our:0.57 our#l:0.46 our#m:1.32 our#s:-0.10
our>:0.33 our>abl:-0.33 our>acc:1.56 our>as:-0.31 our>dat:0.72 our>gen:1.15 our>iam:-0.22 our>ins:-0.45 our>like:-0.32 our>loc:1.33 our>niki:-0.24 our_ct:2.30 our_cv:0.11
our_cy:-0.42 our_vl:1.32 our_vm:2.40 our_vt:3.14 our_vv:-0.06 our_vy:0.23 our_vz:1.60 pass#l:1.25 pass#m:-0.30 pass#s:-0.60 pass>:-2.14 pass>agent:-1.50 pass>ar:-1.91
pass>assoon:-0.76 pass>bid:-1.10 pass>caus:-3.04 pass>causg:-1.09 pass>caust:-1.84 pass>cond:-0.93 pass>ghai:-1.16 pass>ghaly:-0.92 pass>ghan:0.68 pass>inf:0.71
pass>ip:0.53 pass>let:-1.16 pass>letme:-1.15 pass>maq:-1.12 pass>mas:-2.05 pass>pass:-1.57 pass>past:0.56 pass>please:-1.30 pass>pres:0.47 pass>presi:-0.72
pass>recp:-2.10 pass>refl:-2.29 pass>shy:-0.94 pass>want:-2.10 pass>worth:-1.72 pass_cr:-0.07 pass_ct:-0.43 pass_cv:-0.06 pass_cy:1.63 pass_cz:-0.06 pass_vl:3.72
pass_vm:0.28 pass_vr:0.85 pass_vt:0.55 pass_vz:1.21 past:0.33 past#m:0.56 past#s:1.60 past>:0.76 past>pastp:0.22 past_ct:0.21 past_cv:2.51 past_vl:-0.42 past_vm:-0.44
past_vr:0.80 past_vt:-0.27 past_vv:0.97 past_vz:-0.94 pastp:0.19 pastp>:0.20 please#m:1.70 please#s:1.00 please>shy:0.67 please_ct:-1.66 please_cy:0.84 please_vl:1.66
please_vm:1.65 please_vr:2.08 please_vt:0.06 please_vv:0.99 please_vz:-0.38 plural#m:0.22 plural#s:0.52 plural>abl:2.64 plural>acc:3.69 plural>as:-0.33 plural>dat:2.59
plural>gen:2.60 plural>iam:-2.58 plural>ins:2.28 plural>its:2.80 plural>like:-0.33 plural>loc:2.85 plural>my:2.51 plural>niki:-0.31 plural>our:2.82 plural>weare:-2.80
plural>youare:-2.24 plural>your:2.48 plural>yours:-0.48 plural_ct:2.06 plural_cv:2.11 plural_cy:1.02 plural_vl:1.10 plural_vm:0.09 plural_vr:1.19 plural_vt:1.51
plural_vv:0.35 plural_vy:1.53 pres#m:0.19 pres#s:0.50 pres>:-0.56 pres>presm:-0.42 pres>presp:1.02 pres>tyn:0.37 pres_cl:-1.47 pres_cm:-1.90 pres_cr:-0.94 pres_ct:-1.07
pres_cy:0.26 pres_cz:-1.11 pres_vl:-0.33 pres_vr:0.16 pres_vv:1.54 pres_vz:0.48 presi:0.44 presi#l:-0.23 presi#m:0.45 presi#s:0.79 presi>presp:1.86 presi_cl:-0.29
presi_ct:1.07 presi_cz:0.24 presi_vl:0.49 presi_vm:-0.10 presi_vy:-0.25 presi_vz:0.91 presm:-0.42 presm>:-1.20 presp:1.08 presp>:1.11 presp>shy:-1.53 recp:-0.15
recp#m:-0.09 recp#s:-1.08 recp>:-2.04 recp>agent:-1.73 recp>ar:-2.28 recp>assoon:-0.31 recp>bid:-0.91 recp>caus:-4.04 recp>causg:-1.00 recp>cond:-1.12 recp>ghai:-0.79
recp>ghaly:-0.82 recp>ghan:-0.31 recp>inf:0.30 recp>ip:0.95 recp>let:-0.95 recp>letme:-1.51 recp>maq:-0.89 recp>mas:-1.44 recp>neg:-1.66 recp>pass:1.00 recp>past:0.71
recp>pres:0.58 recp>presi:-0.82 recp>recp:-2.54 recp>refl:-2.69 recp>shy:-0.65 recp>want:-1.44 recp>worth:-0.91 recp_cm:-0.80 recp_ct:2.50 recp_cv:-0.85 recp_cy:0.60
recp_cz:0.89 recp_vl:1.20 recp_vm:0.84 recp_vr:0.11 recp_vt:0.37 recp_vv:-0.60 recp_vy:0.25 recp_vz:2.57 refl#s:-0.19 refl>:-0.92 refl>agent:-2.07 refl>ar:-2.04
refl>assoon:-0.72 refl>bid:-0.65 refl>caus:-3.16 refl>causg:-0.74 refl>cond:-0.50 refl>ghai:-1.41 refl>ghaly:-0.75 refl>ghan:0.29 refl>inf:-2.59 refl>ip:0.58
refl>let:-1.61 refl>letme:-0.92 refl>maq:-0.37 refl>mas:-1.42 refl>neg:-0.46 refl>pass:-2.98 refl>past:0.10 refl>please:-0.98 refl>pres:0.34 refl>presi:-0.11
refl>recp:-1.75 refl>refl:-1.76 refl>shy:-1.78 refl>want:-1.77 refl>worth:-0.94 refl_cv:-0.64 refl_cy:-0.85 refl_cz:0.50 refl_vl:1.16 refl_vm:0.41 refl_vr:0.82
refl_vv:-1.43 refl_vz:1.37 shy:-0.15 shy#l:-0.13 shy#m:-0.39 shy#s:0.19 shy>:-0.15 shy_ct:0.67 shy_cv:0.63 shy_cy:-2.16 shy_vl:1.37 shy_vm:-0.15 shy_vt:-0.09 shy_vv:-0.25
shy_vy:-1.33 tyn:0.37 tyn>:1.66 tyn>acc:-1.50 tyn>ghanp:-0.34 tyn>iam:1.79 tyn>its:2.83 tyn>like:-1.39 tyn>loc:-1.19 tyn>lyk:-2.23 tyn>plural:2.82 tyn>youare:2.33
tyn>youare2:1.66 tyn>your:-0.84 until:1.29 until>:1.29 verb#2:-0.70 verb#8:-0.07 verb+noun:-1.16 verb+verb:2.69 verb.4:-0.55 verb_cl:-1.83 verb_cm:-0.06 verb_cr:-1.65
verb_cz:-0.24 verb_vv:-0.13 verb_vy:-0.08 want:-0.50 want#m:-0.57 want#s:-0.73 want>:-1.78 want>abl:-0.50 want>acc:-0.41 want>as:-0.57 want>dat:-0.72 want>gen:-1.57
want>iam:-0.40 want>ins:-1.94 want>its:3.24 want>like:-0.63 want>loc:-0.87 want>my:-1.74 want>niki:-0.10 want>our:-0.11 want>plural:-1.55 want>weare:-0.50
want>youare:-0.36 want>your:-2.57 want>yours:-1.47 want_ct:0.44 want_cy:0.71 want_vl:-0.41 want_vr:0.22 want_vt:-0.63 want_vv:0.08 want_vy:0.69 want_vz:0.61 weare:0.06
weare#m:0.25 weare#s:1.77 weare>:0.06 weare_ct:1.07 weare_cv:-0.94 weare_cy:0.36 weare_vl:1.69 weare_vm:2.87 weare_vt:2.77 weare_vy:0.07 weare_vz:1.58 worth:0.71
worth#l:0.08 worth#m:0.52 worth#s:0.07 worth>:1.44 worth>abl:-0.57 worth>acc:-0.55 worth>as:-0.39 worth>dat:-0.54 worth>gen:-0.71 worth>iam:-0.39 worth>like:-0.55
worth>loc:-0.50 worth>plural:-1.55 worth>weare:-0.23 worth_cl:-0.81 worth_cm:-0.55 worth_cr:-0.20 worth_ct:-0.77 worth_cy:0.80 worth_cz:-0.27 worth_vl:0.40 worth_vm:1.69
worth_vr:1.27 worth_vt:1.32 worth_vv:-0.50 worth_vy:0.73 worth_vz:0.75 youare#m:-0.51 youare#s:-1.10 youare>shy:-0.74 youare_vt:-0.17 youare_vv:-0.48 your#m:0.72
your#s:-0.48 your>abl:-0.66 your>acc:-0.85 your>as:-0.36 your>dat1:1.72 your>gen:2.10 your>iam:-0.76 your>ins:-0.60 your>like:-1.78 your>loc:-1.20 your>niki:-0.33
your_ct:-0.10 your_vl:0.90 your_vm:0.59 your_vr:0.11 your_vt:0.32 your_vv:1.12 your_vy:1.59 your_vz:1.87 yours#m:0.75 yours#s:0.07 yours>abl:-0.41 yours>acc:2.23
yours>as:-0.30 yours>dat:-0.33 yours>gen:-0.45 yours>iam:-0.13 yours>like:-0.36 yours>loc:-0.62 yours_ct:-0.58 yours_cz:-0.15 yours_vl:0.67 yours_vm:2.26 yours_vr:0.84
yours_vt:1.47 yours_vv:0.78 yours_vy:1.52 yours_vz:1.41
`
