/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const looseWeights = `
abl:1.10 abl#l:0.33 abl#m:0.08 abl#s:0.10 abl3:1.34 abl3>:1.34 abl>:1.10 abl_ct:-0.05 abl_cv:1.98 abl_cy:-0.14 abl_vl:0.56 abl_vm:1.16 abl_vy:-0.31 abl_vz:0.95 acc:0.21
acc#m:-0.19 acc#s:0.85 acc3:0.12 acc3>:0.12 acc>:0.21 acc_ct:-0.17 acc_cv:1.00 acc_cy:0.09 acc_vl:-0.93 acc_vm:-0.26 acc_vt:0.26 acc_vv:-0.61 acc_vy:0.62 agent:-1.73
agent#l:0.07 agent#m:-0.52 agent#s:0.40 agent>:1.55 agent>abl:-1.07 agent>acc:-1.99 agent>as:-1.12 agent>dat:-2.50 agent>gen:-1.64 agent>iam:-0.83 agent>ins:-1.56
agent>its:-1.69 agent>like:-0.84 agent>loc:-1.69 agent>my:-1.48 agent>niki:-0.48 agent>plural:-1.74 agent>weare:-0.15 agent>youare:-0.54 agent>your:-1.40
agent>yours:-0.88 agent_ct:1.47 agent_cy:0.55 agent_cz:0.58 agent_vl:1.10 agent_vm:-0.57 agent_vr:-0.73 agent_vt:0.59 agent_vy:1.06 agent_vz:-0.07 ar:-0.19 ar#s:-0.11
ar>abl:-1.99 ar>acc:-1.80 ar>as:-1.43 ar>dat:-1.96 ar>gen:-1.61 ar>iam:3.14 ar>ins:-1.55 ar>its:-2.14 ar>like:-1.62 ar>loc:-1.63 ar>my:-2.32 ar>niki:-0.86 ar>our:-1.01
ar>plural:-3.05 ar>weare:2.88 ar>youare:3.31 ar>youare2:-0.20 ar>your:-0.77 ar>yours:-1.94 ar_cm:-1.24 ar_cr:-0.54 ar_cy:0.59 ar_cz:-0.41 ar_vm:1.65 ar_vr:1.40 ar_vt:1.18
ar_vv:-0.90 ar_vy:1.49 ar_vz:1.15 as:-0.05 as#l:1.27 as#m:0.26 as#s:0.45 as3:-0.46 as3>:-0.46 as>:-0.05 as_ct:0.93 as_cv:1.41 as_cy:0.25 as_vl:0.70 as_vm:0.42 as_vr:0.54
as_vt:0.65 as_vy:0.90 as_vz:0.65 assoon:1.52 assoon#l:0.64 assoon#m:1.73 assoon#s:0.79 assoon>:1.52 assoon_ct:0.05 assoon_cv:1.35 assoon_vl:0.70 assoon_vm:1.29
assoon_vr:1.56 assoon_vt:0.34 assoon_vy:0.52 bare#3:0.73 bare#4:0.26 bare#5:0.55 bare#6:0.54 bare#7:0.50 bare+noun:3.99 bare+verb:-1.59 bare-аба:-0.07 bare-абу:-0.50
bare-абы:0.41 bare-ава:0.31 bare-ага:-0.38 bare-агы:-0.85 bare-ада:-0.43 bare-аде:0.31 bare-ады:0.31 bare-аев:0.09 bare-аж:0.45 bare-аз:0.90 bare-аза:0.63 bare-айа:-0.78
bare-айс:0.33 bare-айт:-0.87 bare-айу:0.52 bare-айы:0.85 bare-ак:0.36 bare-ака:0.73 bare-акы:0.38 bare-ал:0.06 bare-ала:-0.83 bare-але:0.38 bare-алк:-0.34 bare-алт:-0.46
bare-алу:-0.82 bare-алы:0.08 bare-ама:0.73 bare-аме:0.34 bare-аму:-0.08 bare-амы:-0.50 bare-ан:0.21 bare-ана:0.42 bare-анк:0.41 bare-анс:0.34 bare-ант:0.52 bare-ану:-0.33
bare-аны:0.50 bare-ап:-0.37 bare-апа:0.62 bare-ар:-0.08 bare-ара:-0.51 bare-ару:-1.04 bare-ары:0.14 bare-ас:-0.67 bare-аса:-0.73 bare-асу:-0.39 bare-асы:0.30 bare-ат:0.46
bare-ата:-1.21 bare-ате:0.55 bare-атр:0.28 bare-ату:-0.09 bare-аты:0.38 bare-ау:0.12 bare-ауа:-0.29 bare-ауй:0.30 bare-ауу:-0.35 bare-ауы:-0.18 bare-аф:0.34 bare-афе:0.32
bare-афт:0.35 bare-аш:-0.32 bare-аша:-0.58 bare-ашу:-0.55 bare-ашы:-0.60 bare-ба:0.28 bare-бай:0.55 bare-бал:0.46 bare-бам:-0.65 bare-бан:0.50 bare-бар:0.29
bare-бас:-0.12 bare-бе:-0.59 bare-бей:-0.87 bare-бек:-0.13 bare-бем:-0.31 bare-бер:-0.49 bare-бес:-0.83 bare-бет:0.38 bare-бйе:0.32 bare-боз:0.29 bare-бой:0.34
bare-бок:0.55 bare-бол:-0.33 bare-бу:-0.66 bare-бук:-0.34 bare-бул:0.33 bare-бур:0.34 bare-бус:0.48 bare-бы:0.48 bare-быз:-0.22 bare-бык:0.57 bare-был:0.16 bare-бым:-0.92
bare-бын:0.08 bare-бып:-0.28 bare-быр:0.46 bare-быс:0.43 bare-быт:0.12 bare-ва:0.42 bare-вал:0.18 bare-вам:-0.30 bare-ван:-0.31 bare-вар:0.31 bare-во:0.33 bare-вод:0.30
bare-вол:0.31 bare-га:-0.09 bare-гай:0.33 bare-гал:-0.11 bare-гам:0.10 bare-ган:-0.43 bare-гап:-0.66 bare-гар:-0.46 bare-гас:-0.10 bare-гат:0.68 bare-гау:-0.51
bare-гда:0.17 bare-где:0.32 bare-ге:-1.02 bare-гез:0.37 bare-гек:0.45 bare-гел:0.34 bare-ген:-0.60 bare-геп:-0.33 bare-гер:0.75 bare-гет:0.34 bare-геу:-0.25 bare-гзы:0.37
bare-гйа:0.75 bare-гог:0.34 bare-гпе:-0.47 bare-гсе:-0.44 bare-гты:-0.38 bare-гу:-1.14 bare-гул:0.41 bare-гуы:-0.32 bare-гшы:-0.46 bare-гы:0.27 bare-гыз:0.32
bare-гыл:-0.30 bare-гым:-1.78 bare-гын:-1.46 bare-гып:-1.42 bare-гыр:-1.19 bare-гыс:-0.19 bare-гыш:1.48 bare-да:-0.89 bare-дай:-0.60 bare-дак:1.19 bare-дал:0.58
bare-дам:0.62 bare-дан:-0.06 bare-дап:-1.54 bare-дат:-0.17 bare-дау:-0.79 bare-даш:0.35 bare-дде:0.13 bare-де:-0.84 bare-дей:-0.70 bare-дел:0.45 bare-дем:0.11
bare-ден:-1.05 bare-деп:-0.53 bare-дер:-0.45 bare-дес:-0.17 bare-дет:0.13 bare-деу:-0.78 bare-дйа:0.52 bare-дйо:0.33 bare-дон:0.38 bare-доп:0.46 bare-дра:0.32
bare-ды:-0.55 bare-дыз:0.46 bare-дык:1.07 bare-дып:-0.16 bare-дыр:-0.44 bare-дыс:0.33 bare-ебе:-0.30 bare-ебы:0.33 bare-ев:0.09 bare-ег:-0.31 bare-еге:-0.76
bare-егу:-0.24 bare-ед:0.36 bare-еде:-0.43 bare-еж:0.31 bare-еже:-0.15 bare-ез:0.14 bare-езе:-0.33 bare-езу:-0.23 bare-ей:-0.92 bare-ейа:0.49 bare-ейе:-0.67
bare-ейт:-0.07 bare-ейу:-0.59 bare-еке:0.39 bare-екс:0.30 bare-екы:0.47 bare-ел:0.25 bare-еле:-0.29 bare-елу:0.16 bare-ем:-0.08 bare-ема:0.32 bare-емы:0.39 bare-ене:-1.12
bare-ент:0.75 bare-ену:-0.49 bare-ены:-0.38 bare-еп:-1.44 bare-епт:0.26 bare-ера:0.33 bare-ере:-1.42 bare-ерт:-0.32 bare-еру:-0.90 bare-еры:0.13 bare-ес:-0.74
bare-есе:-0.43 bare-есс:0.45 bare-ест:-0.10 bare-есу:-0.30 bare-есы:-0.42 bare-ет:0.17 bare-ета:0.53 bare-ете:-1.35 bare-ету:-0.24 bare-еты:0.31 bare-еу:-0.80
bare-еуы:-0.37 bare-ех:0.32 bare-еш:1.11 bare-еше:0.35 bare-ешы:0.14 bare-жа:0.17 bare-жай:0.70 bare-жал:0.47 bare-жам:0.31 bare-жан:0.58 bare-жап:-0.54 bare-жар:0.33
bare-жас:0.49 bare-жау:0.55 bare-жде:0.29 bare-жег:-0.31 bare-жей:-0.36 bare-жел:0.27 bare-жем:-0.10 bare-жен:-0.29 bare-жеп:-0.29 bare-жеу:-0.33 bare-жйу:-0.38
bare-жой:-0.35 bare-жок:0.34 bare-жол:-0.14 bare-жон:0.30 bare-жу:-0.49 bare-жук:-0.34 bare-жул:-0.34 bare-жун:0.33 bare-жуп:0.34 bare-жур:-0.26 bare-жут:-0.19
bare-жы:-0.86 bare-жык:0.35 bare-жыл:-0.36 bare-жын:0.33 bare-жып:-0.34 bare-жыр:-0.14 bare-за:0.54 bare-зак:0.45 bare-зал:0.50 bare-зам:-0.32 bare-зан:0.36
bare-зат:-0.05 bare-зба:0.55 bare-збе:-0.22 bare-зга:-0.05 bare-зге:-0.20 bare-згы:-1.50 bare-зда:-0.35 bare-зде:-0.88 bare-зды:-0.56 bare-зе:-1.15 bare-зей:-0.33
bare-зел:-0.21 bare-зен:0.63 bare-зеп:-0.16 bare-зер:-0.92 bare-зет:-0.26 bare-зйа:0.18 bare-зм:0.36 bare-зон:0.20 bare-зса:-0.16 bare-зсе:-0.85 bare-зу:-0.64
bare-зуы:-0.12 bare-зше:-1.41 bare-зы:1.05 bare-зык:-0.25 bare-зыл:0.43 bare-зым:-0.28 bare-зын:-1.04 bare-зып:-1.08 bare-зыр:0.59 bare-зыт:0.48 bare-йа:0.80
bare-йай:-0.61 bare-йак:0.49 bare-йам:-0.41 bare-йан:0.61 bare-йап:-0.46 bare-йар:-0.30 bare-йат:-0.21 bare-йау:-0.69 bare-йба:0.32 bare-йга:-1.51 bare-йге:0.08
bare-йгы:-0.34 bare-йда:-1.47 bare-йде:0.18 bare-йды:-0.56 bare-йе:0.36 bare-йем:-0.51 bare-йен:-0.71 bare-йет:0.63 bare-йза:0.54 bare-йла:-0.53 bare-йле:-0.65
bare-йлы:0.52 bare-йма:-0.96 bare-йме:-0.68 bare-йна:-0.61 bare-йо:0.33 bare-йон:0.67 bare-йот:0.21 bare-йпа:0.20 bare-йра:0.06 bare-йс:0.33 bare-йса:-0.44 bare-йсе:-0.59
bare-йт:-0.84 bare-йта:-0.47 bare-йте:-0.32 bare-йту:-0.60 bare-йу:0.22 bare-йут:0.15 bare-йуы:-0.18 bare-йша:-0.58 bare-йше:-0.33 bare-йшы:0.17 bare-йы:0.87
bare-йыз:0.89 bare-йык:-2.52 bare-йыл:-0.17 bare-йым:-0.77 bare-йын:-0.05 bare-йып:0.10 bare-йыр:-0.55 bare-йыс:-0.12 bare-йыт:0.31 bare-ка:0.20 bare-кай:-0.75
bare-как:0.48 bare-кал:0.61 bare-кам:-0.72 bare-кан:0.25 bare-кап:-0.10 bare-кар:-0.19 bare-кас:0.71 bare-кат:0.30 bare-кау:-0.32 bare-каш:0.33 bare-ке:0.24
bare-кез:-0.34 bare-кей:-0.09 bare-кек:0.64 bare-кел:0.30 bare-кен:-0.76 bare-кеп:-0.39 bare-кер:1.00 bare-кес:-0.31 bare-кет:-0.20 bare-кеу:-0.26 bare-кеш:0.50
bare-кйа:0.12 bare-кйе:0.29 bare-кйу:-0.25 bare-кка:-1.85 bare-кке:-2.08 bare-ккы:-1.75 bare-код:0.31 bare-коз:0.55 bare-кой:0.45 bare-коп:0.22 bare-кор:0.79
bare-кос:-0.10 bare-кот:0.31 bare-кош:-0.54 bare-кпа:-1.45 bare-кпе:-0.07 bare-кс:0.30 bare-кса:-0.64 bare-ксе:0.05 bare-ксу:-0.28 bare-ксы:-0.68 bare-кта:-0.13
bare-кте:-1.20 bare-кты:-0.21 bare-ку:-0.75 bare-куз:0.57 bare-куй:-0.47 bare-кул:0.39 bare-кун:0.58 bare-кус:0.45 bare-кут:-0.55 bare-кша:0.05 bare-кше:-0.30
bare-кшы:-0.08 bare-кы:-0.33 bare-кыз:-0.26 bare-кыл:0.68 bare-кым:0.93 bare-кын:0.07 bare-кып:-0.33 bare-кыр:-0.21 bare-кыс:0.33 bare-кыт:-0.80 bare-кыш:1.11
bare-ла:-0.84 bare-лай:-2.34 bare-лак:0.91 bare-лал:0.32 bare-лам:0.56 bare-лан:-0.29 bare-лап:-1.61 bare-лар:-2.85 bare-лас:-0.20 bare-лат:-0.47 bare-лау:-0.25
bare-лба:0.30 bare-лга:-0.47 bare-лге:-1.15 bare-лгу:-0.24 bare-лгы:-0.50 bare-лда:-1.60 bare-лде:-0.93 bare-лды:-0.68 bare-ле:-1.43 bare-леж:0.31 bare-лей:-0.88
bare-лек:0.43 bare-лел:0.29 bare-лем:0.34 bare-лен:0.56 bare-леп:-1.27 bare-лер:-2.08 bare-лес:0.15 bare-лет:0.61 bare-леу:-1.16 bare-лжа:0.09 bare-лжу:-0.32
bare-лжы:-0.72 bare-лйа:0.40 bare-лк:-0.54 bare-лке:0.55 bare-лку:-0.40 bare-лкы:-0.77 bare-ллы:0.30 bare-лм:0.32 bare-лма:-2.16 bare-лме:-1.46 bare-лог:0.34
bare-лок:0.32 bare-лот:0.34 bare-лс:0.31 bare-лса:-0.81 bare-лсе:-0.75 bare-лт:0.16 bare-лта:0.31 bare-лте:0.33 bare-лто:0.29 bare-лту:-0.15 bare-лу:-0.07 bare-луа:0.27
bare-луб:0.33 bare-луы:-0.38 bare-лша:-0.16 bare-лше:-1.11 bare-лшы:-1.46 bare-лы:0.99 bare-лык:0.32 bare-лым:0.38 bare-лын:-0.78 bare-лып:-0.81 bare-лыр:-0.33
bare-лыс:0.83 bare-лыш:0.33 bare-ма:0.63 bare-маз:0.34 bare-май:-1.40 bare-мак:-0.46 bare-мал:-0.09 bare-мам:-0.77 bare-ман:0.70 bare-мап:-0.17 bare-мас:-1.59
bare-мат:0.34 bare-маш:0.48 bare-мба:0.33 bare-мга:-0.88 bare-мге:-0.79 bare-мгы:-1.09 bare-мда:-0.88 bare-мде:-1.31 bare-мды:0.45 bare-мей:-0.31 bare-мек:-0.52
bare-мем:-0.69 bare-мер:0.27 bare-мес:-1.03 bare-мет:0.82 bare-мйа:0.32 bare-мке:0.55 bare-мол:0.29 bare-мон:0.18 bare-мос:0.31 bare-мта:0.13 bare-мту:-0.28
bare-мты:-0.55 bare-му:-0.08 bare-мук:0.49 bare-мша:0.28 bare-мше:-1.29 bare-мы:0.14 bare-мыл:-0.61 bare-мым:-1.73 bare-мып:-0.30 bare-мыр:0.53 bare-мыс:0.94
bare-мыт:-0.38 bare-на:0.14 bare-най:0.09 bare-нак:0.88 bare-нал:-0.54 bare-нам:-0.13 bare-нан:-0.20 bare-нап:-1.08 bare-нар:-0.34 bare-нас:-0.24 bare-нат:1.01
bare-нау:-0.72 bare-нба:-1.82 bare-нбе:-0.70 bare-нбы:0.85 bare-нг:0.35 bare-нга:-1.11 bare-нге:-0.18 bare-нгу:-0.20 bare-нгы:-0.37 bare-нда:-0.14 bare-нде:-0.84
bare-нды:-0.40 bare-не:-0.31 bare-нез:0.35 bare-ней:-0.35 bare-нек:0.52 bare-нем:-0.68 bare-неп:-0.14 bare-нер:-0.32 bare-нес:-0.16 bare-нет:0.32 bare-неш:0.50
bare-нжы:-0.36 bare-нзе:-0.24 bare-нйа:0.21 bare-нйе:0.49 bare-нк:0.41 bare-нка:0.34 bare-нку:-0.17 bare-нкы:-0.18 bare-нлы:0.26 bare-нс:0.34 bare-нса:-0.83
bare-нсе:-0.20 bare-нт:0.92 bare-нты:0.36 bare-ну:-0.77 bare-нуа:-0.25 bare-нуы:-0.07 bare-нша:-0.78 bare-нше:0.09 bare-ншу:-0.25 bare-ншы:0.53 bare-ны:0.37
bare-ныз:-0.71 bare-ный:0.29 bare-нык:-0.24 bare-ныл:-0.58 bare-ным:-0.89 bare-нын:-0.54 bare-нып:-0.70 bare-ныр:0.31 bare-ныс:0.69 bare-оба:0.50 bare-обе:0.18
bare-обы:0.45 bare-ога:0.33 bare-оге:-0.56 bare-огу:-0.28 bare-огы:0.31 bare-од:0.42 bare-ода:0.29 bare-оже:0.12 bare-оз:0.60 bare-озе:-0.30 bare-озу:-0.21 bare-озы:0.38
bare-ойа:-0.88 bare-ойу:-0.15 bare-ойы:0.21 bare-ока:0.28 bare-оку:-0.30 bare-окы:-0.20 bare-ол:0.11 bare-ола:0.20 bare-оле:-0.55 bare-олу:-0.65 bare-олы:0.40
bare-он:1.41 bare-она:-0.28 bare-оне:-0.55 bare-оны:0.77 bare-оп:0.92 bare-опе:0.23 bare-ор:0.77 bare-ора:-0.33 bare-оре:0.20 bare-орк:-0.34 bare-орт:0.70 bare-ору:-0.34
bare-оры:0.89 bare-оса:-0.36 bare-осе:-0.30 bare-осу:-0.49 bare-осы:-0.48 bare-от:0.21 bare-ота:0.43 bare-оте:-0.34 bare-оту:-0.32 bare-оты:0.68 bare-оу:0.32
bare-ош:-0.70 bare-оше:-0.77 bare-ошу:-0.37 bare-ошы:-0.71 bare-па:-0.11 bare-паж:0.31 bare-паз:0.57 bare-пай:-0.92 bare-пак:-0.33 bare-пал:0.51 bare-пам:-0.81
bare-пан:0.40 bare-пап:0.35 bare-пар:0.29 bare-пас:-1.64 bare-пат:0.65 bare-пе:-0.47 bare-пед:0.36 bare-пей:-0.77 bare-пек:-1.88 bare-пем:-0.55 bare-пен:-0.77
bare-пес:-1.25 bare-пеш:0.27 bare-пка:0.10 bare-пке:-0.50 bare-пон:0.31 bare-пос:0.33 bare-ппа:-0.75 bare-ппе:-0.20 bare-пса:-0.52 bare-псе:-0.15 bare-пт:0.26
bare-пта:-0.57 bare-пте:-0.58 bare-пты:-0.07 bare-пше:-0.47 bare-пшы:0.26 bare-пыз:-0.98 bare-пыл:0.59 bare-пын:-0.37 bare-пыр:0.53 bare-пыт:0.16 bare-ра:-0.59
bare-раж:0.33 bare-раз:0.30 bare-рай:-0.27 bare-рак:1.42 bare-рал:0.46 bare-рам:-0.09 bare-ран:0.77 bare-рар:-2.17 bare-рас:-0.27 bare-рат:0.36 bare-рау:-1.17
bare-раф:0.34 bare-рбы:0.32 bare-рг:0.34 bare-рге:-0.56 bare-ргу:-0.40 bare-ргы:-0.36 bare-рда:-0.08 bare-рде:-0.16 bare-рды:-1.37 bare-ре:-0.16 bare-рей:-0.10
bare-рек:0.97 bare-рел:-0.34 bare-рем:0.17 bare-рен:0.11 bare-реп:-0.50 bare-рер:-1.59 bare-рес:0.10 bare-рет:-0.48 bare-реу:-0.47 bare-ржа:0.09 bare-рза:0.18
bare-рйа:0.64 bare-рк:-0.35 bare-рка:-0.24 bare-рке:0.07 bare-рку:-0.28 bare-ркы:-0.53 bare-рла:-1.24 bare-рле:-0.98 bare-рлы:1.10 bare-рме:0.34 bare-рна:0.19
bare-рне:0.29 bare-рон:0.15 bare-рор:0.30 bare-рот:0.30 bare-рпа:0.17 bare-рпе:0.19 bare-рса:-1.02 bare-рсе:-1.15 bare-рт:0.38 bare-рта:-0.09 bare-рте:-0.29
bare-рту:-0.51 bare-рты:0.32 bare-ру:-0.36 bare-руа:-0.32 bare-рус:0.32 bare-руу:-0.25 bare-руы:-0.13 bare-рше:-0.50 bare-ршы:-0.37 bare-ры:0.25 bare-рыз:0.35
bare-рыл:-0.40 bare-рын:0.07 bare-рып:-0.81 bare-рыр:-0.28 bare-рыс:0.58 bare-рыш:0.92 bare-са:-1.32 bare-сай:-0.54 bare-сал:-0.53 bare-сан:0.24 bare-сап:-0.07
bare-сар:-0.74 bare-сат:0.08 bare-сау:-0.33 bare-се:-0.21 bare-сей:0.34 bare-сек:-0.15 bare-сел:0.33 bare-сер:0.17 bare-сйа:1.27 bare-ска:0.23 bare-ске:-0.96
bare-скы:-0.50 bare-соз:0.70 bare-сой:-0.33 bare-сок:-0.29 bare-сол:0.47 bare-сон:0.46 bare-сор:0.33 bare-спа:-1.50 bare-сс:0.45 bare-сса:-0.38 bare-ссе:-1.19
bare-ст:0.31 bare-ста:-0.85 bare-сте:-0.96 bare-сту:-0.67 bare-сты:-0.88 bare-суа:-0.30 bare-суз:0.35 bare-сук:-0.34 bare-сус:0.28 bare-суу:-0.23 bare-суы:-0.17
bare-сша:-1.83 bare-сше:-0.95 bare-сшы:-0.87 bare-сы:0.16 bare-сыз:0.24 bare-сый:0.21 bare-сык:0.68 bare-сыл:0.14 bare-сым:-0.39 bare-сып:-0.39 bare-сыр:-0.35
bare-та:-0.72 bare-тай:-0.77 bare-так:0.85 bare-тал:0.05 bare-там:-0.47 bare-тан:0.36 bare-тар:-0.65 bare-тас:0.68 bare-тат:-0.10 bare-тау:-1.28 bare-тво:0.33
bare-те:-1.01 bare-тей:-1.38 bare-тек:0.70 bare-тел:0.44 bare-тем:-0.53 bare-тен:-0.22 bare-теп:-0.75 bare-тер:-0.93 bare-тес:0.35 bare-тет:0.21 bare-теу:-0.72
bare-теш:0.49 bare-тйа:0.49 bare-тке:0.12 bare-тку:-0.23 bare-ткы:-0.51 bare-то:0.29 bare-тог:-0.34 bare-тоз:-0.34 bare-той:0.36 bare-ток:-0.29 bare-тон:0.49
bare-топ:0.28 bare-тор:0.86 bare-тот:0.34 bare-тпе:-1.26 bare-тр:0.29 bare-тса:-1.07 bare-тсе:-1.47 bare-тта:-0.89 bare-тте:-0.88 bare-тты:0.14 bare-ту:-0.13
bare-туз:0.36 bare-тун:0.19 bare-тур:-0.56 bare-тус:0.48 bare-туы:0.11 bare-тша:-0.73 bare-тше:-1.11 bare-тшы:-0.45 bare-тыз:0.23 bare-тык:0.99 bare-тыл:0.39
bare-тым:-0.90 bare-тын:-0.58 bare-тып:-0.89 bare-тыр:-0.63 bare-тыс:0.75 bare-уа:-0.55 bare-уап:0.30 bare-уат:-0.27 bare-уб:0.33 bare-уба:0.49 bare-угу:-0.43
bare-уды:-0.33 bare-ует:0.33 bare-уз:0.38 bare-уза:0.16 bare-узе:-0.47 bare-узу:-0.40 bare-узы:0.48 bare-уй:0.06 bare-уйе:0.10 bare-уйу:-0.66 bare-уйы:0.29 bare-ук:-0.50
bare-ука:0.32 bare-ул:0.67 bare-ула:-0.27 bare-уле:0.11 bare-улс:0.31 bare-улу:-0.48 bare-улы:0.67 bare-ума:0.17 bare-ун:1.19 bare-уна:0.25 bare-уны:0.61 bare-уп:0.34
bare-ур:-0.40 bare-ура:0.34 bare-ург:0.34 bare-уре:0.30 bare-урт:0.51 bare-уру:-0.46 bare-ус:1.07 bare-уса:-0.45 bare-усы:0.47 bare-ут:-0.69 bare-уте:-0.51 bare-уту:-0.57
bare-уты:0.29 bare-уу:-0.52 bare-уш:-0.50 bare-уша:-0.99 bare-уше:0.34 bare-ушу:-0.30 bare-ушы:-0.10 bare-уы:-0.84 bare-уыз:0.33 bare-уык:0.25 bare-уыл:0.46
bare-уым:-0.09 bare-уын:0.17 bare-уып:-0.39 bare-уыр:-0.30 bare-уыс:0.62 bare-уыт:0.33 bare-уыш:0.75 bare-фе:0.32 bare-фйа:0.40 bare-фт:0.35 bare-фыр:0.22 bare-хан:0.41
bare-хар:0.55 bare-хас:0.33 bare-хат:0.70 bare-хка:-0.15 bare-хкы:-0.11 bare-хна:0.46 bare-хор:0.10 bare-хта:0.24 bare-хты:-0.25 bare-хша:-0.22 bare-хшы:0.45
bare-хыв:0.30 bare-хым:-0.18 bare-хын:-0.36 bare-хыт:0.48 bare-ша:0.42 bare-шай:-0.10 bare-шак:1.05 bare-шал:-0.27 bare-шам:-1.08 bare-шан:-0.86 bare-шап:-0.49
bare-шар:-0.18 bare-шау:-0.29 bare-шаш:-0.25 bare-ше:-0.37 bare-шей:-0.41 bare-шек:0.19 bare-шел:0.28 bare-шем:-0.29 bare-шеп:-0.31 bare-шер:0.15 bare-шех:0.32
bare-шйе:0.49 bare-шка:-1.17 bare-шке:-0.49 bare-шкы:-0.17 bare-шок:0.33 bare-шоп:0.53 bare-шоу:0.32 bare-шпа:-1.05 bare-шпе:-0.95 bare-шса:-0.68 bare-шсе:-0.90
bare-шта:-1.34 bare-ште:-1.52 bare-шты:-0.70 bare-шу:-0.71 bare-шуы:-0.59 bare-шы:0.06 bare-шык:-0.49 bare-шыл:1.25 bare-шым:-2.73 bare-шын:-0.86 bare-шып:-1.17
bare-шыр:-0.32 bare-ыбе:0.33 bare-ыбу:-0.28 bare-ыбы:-0.54 bare-ыв:0.30 bare-ыва:0.32 bare-ыга:-2.54 bare-ыге:-1.67 bare-ыгу:-0.83 bare-ыгы:1.69 bare-ыда:-0.89
bare-ыде:-1.86 bare-ыды:-0.52 bare-ыже:0.23 bare-ыжу:-0.25 bare-ыжы:-0.20 bare-ыза:-0.30 bare-ызе:-0.58 bare-ызм:0.36 bare-ызу:-0.24 bare-ызы:0.77 bare-ый:0.32
bare-ык:1.36 bare-ыка:0.34 bare-ыкы:-0.61 bare-ыл:0.55 bare-ыла:-0.73 bare-ыле:-1.03 bare-ылк:-0.33 bare-ылм:0.32 bare-ылт:0.47 bare-ылу:-0.30 bare-ылы:1.04
bare-ыма:-1.94 bare-ыме:-1.60 bare-ымы:1.20 bare-ынг:0.35 bare-ыне:-0.09 bare-ынт:0.35 bare-ыну:-0.30 bare-ып:-1.56 bare-ыпа:-0.24 bare-ыр:-0.15 bare-ыра:-1.40
bare-ыре:-0.49 bare-ырк:-0.10 bare-ырт:0.25 bare-ыру:-0.13 bare-ыры:0.42 bare-ыс:1.36 bare-ыса:-0.78 bare-ысе:-1.67 bare-ыст:0.64 bare-ысу:-0.06 bare-ысы:0.45
bare-ыт:0.07 bare-ыта:-1.02 bare-ыте:-0.55 bare-ытр:0.23 bare-ыту:-0.54 bare-ыты:0.42 bare-ыш:0.60 bare-ыша:-1.84 bare-ыше:-1.06 bare-ышу:-0.41 bare-ышы:-0.10 bare.1:0.87
bare.2:1.24 bare.3:0.78 bare_cm:0.52 bare_cr:0.30 bare_ct:0.51 bare_cv:0.42 bare_cy:-0.33 bare_vl:0.62 bare_vt:0.75 bare_vv:-1.27 bare_vy:-0.15 bid#l:0.51 bid#m:0.93
bid#s:0.06 bid>:0.07 bid>shy:-0.69 bid_ct:1.70 bid_cv:-0.59 bid_cy:-0.15 bid_vl:1.13 bid_vm:1.90 bid_vr:1.21 bid_vt:0.81 bid_vv:-0.21 bid_vy:0.26 bid_vz:0.44 caus#l:0.34
caus#s:0.26 caus>:-1.53 caus>agent:-2.39 caus>ar:-1.60 caus>assoon:-0.05 caus>bid:-0.88 caus>caus:-0.63 caus>causg:-1.20 caus>caust:-2.51 caus>cond:-1.62 caus>ghai:-0.86
caus>ghaly:-0.52 caus>ghan:-0.26 caus>inf:0.38 caus>ip:0.54 caus>let:-1.21 caus>letme:-1.42 caus>maq:-0.72 caus>mas:-1.94 caus>neg:-2.51 caus>pass:0.45 caus>past:0.92
caus>please:-1.48 caus>pres:0.19 caus>recp:-2.52 caus>refl:-2.10 caus>shy:-1.44 caus>want:-1.18 caus>worth:-1.13 caus_ct:2.85 caus_cv:3.20 caus_cy:-1.12 caus_vm:0.13
caus_vr:3.14 caus_vy:2.71 caus_vz:2.53 causg#l:2.14 causg#m:2.03 causg#s:-0.67 causg>:-0.47 causg>agent:-0.37 causg>ar:-0.50 causg>bid:-0.10 causg>caus:-0.07
causg>causg:-0.10 causg>ghai:-0.06 causg>ghaly:-0.18 causg>ghan:-0.79 causg>inf:-1.00 causg>ip:-0.89 causg>let:-0.25 causg>letme:-0.43 causg>mas:-0.64 causg>neg:-0.81
causg>pass:-1.34 causg>past:1.08 causg>please:-0.58 causg>pres:-1.09 causg>recp:-0.25 causg>refl:-0.68 causg>shy:-0.45 causg>want:-0.28 causg>worth:-0.17 causg_ct:0.70
causg_cv:0.55 causg_cy:-1.33 causg_vl:0.41 causg_vm:1.36 causg_vr:-0.68 causg_vt:0.83 causg_vv:-0.39 causg_vy:0.91 causg_vz:0.92 causr:-1.19 causr#s:-1.35 causr>:-0.90
causr>agent:-0.11 causr>ar:-0.34 causr>caus:-0.06 causr>causg:-0.49 causr>caust:-0.46 causr>ghan:-0.64 causr>inf:-0.49 causr>ip:-0.75 causr>mas:-1.04 causr>neg:-0.10
causr>pass:-0.46 causr>past:-0.56 causr>presi:-0.42 causr>recp:-0.66 causr>refl:-0.97 causr>shy:-0.55 causr>want:-0.17 causr>worth:-0.14 causr_ct:-1.13 causr_cy:-0.40
causr_cz:-0.47 causr_vm:-0.99 causr_vy:-0.09 caust:-0.14 caust#l:0.28 caust#m:-0.54 caust#s:-1.88 caust>:-1.56 caust>agent:-1.59 caust>ar:-1.07 caust>assoon:-0.06
caust>bid:-0.50 caust>caus:-1.98 caust>causg:-0.77 caust>causr:-0.99 caust>cond:-0.73 caust>ghai:-0.43 caust>ghaly:-0.45 caust>ghan:-2.42 caust>inf:0.49 caust>ip:0.76
caust>let:-0.64 caust>letme:-1.21 caust>maq:-1.14 caust>mas:-1.77 caust>neg:-0.54 caust>pass:-2.34 caust>past:0.25 caust>please:-0.63 caust>pres:0.17 caust>presi:-2.17
caust>recp:-1.59 caust>refl:-0.96 caust>shy:-1.27 caust>want:-1.16 caust>worth:-1.02 caust_cy:-0.07 caust_vl:0.82 caust_vr:-0.24 caust_vv:-0.09 caust_vy:-0.63 clash:-1.46
cond:0.82 cond#l:0.38 cond#m:0.67 cond#s:0.40 cond>:0.26 cond>pastp:0.87 cond_ct:1.78 cond_cy:1.26 cond_vl:2.05 cond_vm:1.52 cond_vr:1.38 cond_vt:1.17 cond_vy:1.95
cond_vz:2.06 dat:0.88 dat#l:0.16 dat#m:0.28 dat3:1.15 dat3>:1.15 dat>:0.88 dat_ct:-0.60 dat_cv:0.68 dat_cy:-0.06 dat_vl:0.20 dat_vm:0.61 dat_vt:1.23 evid:0.79 evid>:0.79
gen:1.37 gen#l:0.35 gen#m:0.22 gen#s:0.72 gen>:1.37 gen_ct:0.35 gen_cv:-0.84 gen_cy:-0.34 gen_vl:0.30 gen_vt:1.22 gen_vv:0.07 gen_vy:0.17 gen_vz:0.13 ghai:0.08
ghai#l:1.53 ghai#m:0.52 ghai#s:-0.11 ghai>:0.08 ghai_ct:1.45 ghai_cv:-0.12 ghai_cy:0.53 ghai_vl:1.04 ghai_vm:1.22 ghai_vr:0.36 ghai_vt:1.55 ghai_vy:0.61 ghai_vz:0.90
ghaly:1.04 ghaly#l:2.19 ghaly#m:1.50 ghaly#s:0.39 ghaly>:1.09 ghaly>iam:-0.34 ghaly>weare:-0.21 ghaly_ct:0.99 ghaly_cv:0.26 ghaly_cy:-0.10 ghaly_vl:1.47 ghaly_vm:1.36
ghaly_vr:0.75 ghaly_vt:1.83 ghaly_vy:1.02 ghaly_vz:0.93 ghan:1.46 ghan#l:0.13 ghan#m:0.79 ghan#s:0.26 ghan>:1.28 ghan>abl:1.86 ghan>acc:1.20 ghan>as:-0.83 ghan>dat:1.21
ghan>gen:0.87 ghan>ghanp:0.89 ghan>iam:2.25 ghan>ins:-1.33 ghan>its:0.82 ghan>like:0.76 ghan>loc:0.87 ghan>lyk:1.23 ghan>my:1.18 ghan>niki:-0.64 ghan>our:-1.29
ghan>weare:-0.81 ghan>youare:2.38 ghan>youare2:1.21 ghan>your:-0.98 ghan>yours:-1.50 ghan_ct:0.43 ghan_cv:0.73 ghan_cy:0.08 ghan_vl:0.40 ghan_vm:0.76 ghan_vr:0.19
ghan_vy:2.14 ghan_vz:0.86 ghanp:0.16 ghanp>:0.16 ghy#m:-0.75 ghy#s:-1.14 ghy>:1.22 ghy>abl:-0.81 ghy>acc:-0.69 ghy>as:-0.56 ghy>dat:-0.79 ghy>gen:-1.87 ghy>iam:-0.71
ghy>ins:-1.90 ghy>its:-1.66 ghy>like:-0.43 ghy>loc:-1.24 ghy>my:-2.00 ghy>niki:-0.43 ghy>plural:-1.74 ghy>weare:-0.30 ghy>youare:-0.43 ghy>your:-2.40 ghy>yours:-1.22
ghy_ct:-0.14 ghy_cv:-1.08 ghy_cy:-0.10 ghy_vl:-0.17 ghy_vm:-0.08 ghy_vr:-0.95 ghy_vt:0.40 ghy_vy:0.54 ghy_vz:1.29 iam:0.39 iam#m:0.63 iam#s:0.39 iam>:0.39 iam_ct:1.10
iam_cy:0.18 iam_vl:1.83 iam_vm:0.48 iam_vr:0.07 iam_vt:1.14 iam_vv:-0.63 iam_vz:1.89 imperative#m:-0.33 imperative#s:-0.17 imperative_cm:-0.52 imperative_cr:-0.30
imperative_ct:-0.10 imperative_cv:-0.62 imperative_vl:0.48 imperative_vr:-0.20 imperative_vt:-0.28 imperative_vy:-1.62 inf:1.48 inf#m:0.78 inf>:1.34 inf>abl:1.43
inf>acc:2.26 inf>as:-0.47 inf>dat:1.67 inf>gen:1.87 inf>iam:-0.40 inf>ins:-0.74 inf>its:0.71 inf>like:-0.46 inf>loc:1.70 inf>my:1.32 inf>niki:-0.38 inf>our:1.96
inf>plural:-1.66 inf>weare:-0.41 inf>youare:-0.82 inf>your:-1.25 inf>yours:-1.01 inf_ct:1.08 inf_cy:1.44 inf_cz:1.08 inf_vm:1.82 inf_vr:0.56 inf_vt:1.01 inf_vv:-1.59
inf_vy:-0.79 inf_vz:2.04 ins:0.87 ins#m:0.72 ins#s:0.92 ins>:0.87 ins_ct:1.28 ins_cv:1.84 ins_cy:0.43 ins_vl:1.65 ins_vm:0.60 ins_vr:-0.47 ins_vt:2.29 ins_vv:0.58
ins_vy:2.07 ip:1.19 ip#l:0.13 ip#m:0.61 ip#s:-0.69 ip>:1.08 ip>evid:0.79 ip>iam:3.21 ip>weare:-0.81 ip>youare:-0.20 ip>youare2:-0.58 ip_ct:-0.47 ip_cv:0.43 ip_cy:1.00
ip_cz:0.51 ip_vl:-0.55 ip_vm:-0.57 ip_vr:-0.44 ip_vt:-0.25 ip_vv:-0.56 ip_vy:-0.54 ip_vz:0.57 its>abl3:1.34 its>acc3:0.12 its>as3:-0.46 its>dat3:1.15 its>gen:0.86
its>iam:0.74 its>ins:0.87 its>like3:0.14 its>loc3:1.11 its>niki:-0.30 its>youare:-0.29 its_cl:-0.09 its_cm:-0.11 its_ct:-0.66 its_cv:2.45 its_cy:-0.44 its_cz:-0.62
its_vl:0.61 its_vm:0.45 its_vt:0.20 its_vv:-0.43 its_vy:-0.20 its_vz:1.50 let:0.47 let#l:0.12 let#m:0.99 let#s:0.34 let>:0.72 let>shy:-0.48 let_ct:1.67 let_cv:0.06
let_cy:-0.53 let_vl:2.05 let_vm:0.39 let_vr:0.64 let_vt:2.61 let_vv:-0.37 let_vy:-0.48 let_vz:1.06 letme:0.53 letme#l:0.69 letme#m:0.49 letme#s:0.29 letme>:0.58
letme>shy:-0.32 letme_cl:-1.04 letme_cm:-0.52 letme_cr:-0.41 letme_ct:-0.84 letme_cy:-0.44 letme_cz:-0.38 letme_vm:1.58 letme_vr:0.83 letme_vt:1.08 letme_vv:-0.50
letme_vy:1.55 letme_vz:0.23 like:-0.57 like#l:0.08 like#m:-0.13 like#s:-0.52 like3:0.14 like3>:0.87 like3>acc:-0.87 like3>iam:-0.65 like3>its:-1.01 like3>weare:-0.88
like3>youare:-1.05 like3>youare2:-1.19 like3>your:-0.19 like>:0.77 like>abl:-0.77 like>acc:-1.50 like>as:-0.48 like>dat:-0.66 like>gen:-0.74 like>iam:-1.62 like>ins:-0.65
like>its:-1.63 like>like:-0.64 like>loc:-1.01 like>my:-1.05 like>niki:-0.29 like>our:-1.04 like>plural:-1.08 like>weare:-1.50 like>youare:-1.36 like>youare2:-1.28
like>your:-0.98 like>yours:-0.86 like_ct:0.34 like_cv:2.49 like_cy:-0.80 like_vl:-0.34 like_vm:-0.72 like_vr:1.22 like_vt:0.05 like_vy:1.56 like_vz:0.76 link:0.37
loc:0.38 loc#l:0.15 loc#m:0.32 loc3:1.11 loc3>:0.90 loc3>ghy:1.18 loc3>youare:-1.21 loc>:0.41 loc>ghy:0.45 loc>iam:-0.84 loc>weare:-0.96 loc>youare:-2.43
loc>youare2:-0.31 loc_ct:0.89 loc_cv:1.82 loc_cy:-0.22 loc_vl:-0.47 loc_vr:0.12 loc_vt:0.38 loc_vv:-1.25 loc_vy:0.60 loc_vz:0.09 lyk:-1.41 lyk>:-0.12 lyk>abl:1.63
lyk>acc:-0.34 lyk>as:-0.34 lyk>dat:-0.34 lyk>gen:-0.34 lyk>iam:-0.33 lyk>ins:-0.50 lyk>like:-0.34 lyk>loc:-0.56 lyk>niki:-0.33 lyk>plural:-1.62 lyk>weare:-0.31 maq#l:1.96
maq#m:1.78 maq#s:-0.63 maq>:1.83 maq>abl:-0.90 maq>acc:-0.80 maq>as:-0.49 maq>dat:-0.56 maq>gen:-0.59 maq>iam:-0.34 maq>ins:-0.48 maq>its:-1.08 maq>like:-0.68
maq>loc:-0.87 maq>my:-1.00 maq>niki:-0.39 maq>our:-0.32 maq>plural:-1.89 maq>weare:-0.29 maq>youare:-0.12 maq>your:-0.42 maq>yours:-0.68 maq_ct:1.36 maq_cy:0.73
maq_vl:1.15 maq_vm:1.68 maq_vr:0.88 maq_vt:0.30 maq_vy:-0.55 maq_vz:0.74 mas:-0.58 mas#l:0.36 mas#m:0.27 mas#s:-0.57 mas>:3.13 mas>abl:3.98 mas>acc:-0.39 mas>as:-0.27
mas>dat:-0.28 mas>gen:-0.28 mas>iam:-0.24 mas>ins:-0.40 mas>its:-2.10 mas>like:-0.31 mas>loc:-0.50 mas>my:-0.91 mas>niki:-0.19 mas>our:-0.49 mas>plural:-0.91
mas>weare:-0.22 mas>your:-0.29 mas>yours:-0.44 mas_ct:0.83 mas_cy:0.44 mas_vl:-0.68 mas_vm:1.49 mas_vr:0.28 mas_vt:0.82 mas_vy:0.98 mas_vz:0.22 my#l:0.48 my#m:0.20
my#s:-0.29 my>:0.11 my>abl:-1.32 my>acc:1.30 my>as:-0.59 my>dat1:0.44 my>gen:1.02 my>iam:-1.63 my>ins:1.80 my>like:-1.77 my>loc:0.72 my>niki:-0.79 my>youare:-0.29
my_ct:0.23 my_cy:0.09 my_vl:-0.50 my_vm:1.15 my_vr:0.30 my_vt:1.15 my_vv:0.19 my_vy:0.83 my_vz:1.67 neg#l:0.88 neg#m:1.10 neg#s:0.26 neg>:-0.83 neg>agent:-0.40
neg>assoon:-1.65 neg>bid:-1.04 neg>cond:1.18 neg>ghai:-0.37 neg>ghaly:-0.27 neg>ghan:2.01 neg>inf:1.36 neg>ip:0.78 neg>let:1.17 neg>letme:-0.50 neg>maq:-0.44
neg>past:4.09 neg>please:1.28 neg>pres:1.14 neg>shy:-0.71 neg>until:1.27 neg>want:-2.26 neg_ct:1.51 neg_cv:0.39 neg_cy:0.80 neg_vl:0.36 neg_vm:1.52 neg_vr:0.42
neg_vt:1.51 neg_vv:-0.26 neg_vy:1.61 neg_vz:0.54 niki:1.04 niki#l:1.87 niki#m:1.35 niki#s:1.72 niki>:1.04 niki_ct:0.45 niki_cv:1.20 niki_cy:0.44 niki_vl:0.69 niki_vm:1.71
niki_vr:1.09 niki_vt:0.80 niki_vy:0.75 niki_vz:0.71 noun#2:-0.94 noun#3:0.13 noun#4:-0.07 noun#5:0.17 noun#6:0.06 noun+noun:1.92 noun+verb:-1.23 noun.1:0.09 noun.2:0.47
noun_cl:-0.09 noun_cm:-0.10 noun_ct:-0.05 noun_cz:-0.66 noun_vl:0.35 noun_vm:0.16 noun_vt:0.67 noun_vy:-0.06 our:0.65 our#l:0.99 our#m:1.39 our#s:0.19 our>:0.29
our>abl:-0.30 our>acc:1.10 our>as:-0.29 our>dat:0.51 our>gen:1.43 our>iam:-0.20 our>like:-0.28 our>loc:0.97 our>niki:-0.24 our_ct:1.72 our_cv:0.12 our_cy:-0.36
our_vl:1.89 our_vm:2.55 our_vr:0.09 our_vt:2.73 our_vv:0.12 our_vy:0.20 our_vz:1.40 pass#l:1.06 pass#s:-0.63 pass>:-1.69 pass>agent:-1.15 pass>ar:-1.98 pass>assoon:-0.32
pass>bid:-0.79 pass>caus:-2.92 pass>causg:-1.21 pass>caust:-1.96 pass>cond:-1.16 pass>ghai:-0.87 pass>ghaly:-0.83 pass>ghan:1.13 pass>inf:1.00 pass>ip:1.01 pass>let:-0.98
pass>letme:-2.32 pass>maq:-1.15 pass>mas:-2.32 pass>pass:-1.76 pass>past:0.70 pass>please:-1.50 pass>pres:0.52 pass>presi:-1.61 pass>recp:-2.23 pass>refl:-2.78
pass>shy:-0.99 pass>want:-1.80 pass>worth:-1.74 pass_cr:-0.19 pass_ct:0.68 pass_cv:-0.43 pass_cy:1.73 pass_cz:-1.03 pass_vl:3.52 pass_vm:0.16 pass_vr:0.37 pass_vt:1.19
pass_vv:-0.51 pass_vz:0.19 past:0.59 past#m:0.68 past#s:1.68 past>:0.77 past>pastp:0.32 past_ct:0.46 past_cv:2.48 past_cy:-0.53 past_vl:-0.45 past_vm:-0.52 past_vr:0.51
past_vt:-0.30 past_vv:-0.52 past_vz:-1.24 pastp:0.24 pastp>:0.23 pastp>shy:0.36 please#m:1.29 please#s:0.28 please>shy:0.96 please_ct:-1.39 please_cy:0.78 please_cz:1.12
please_vl:1.79 please_vm:1.70 please_vr:1.81 please_vv:-0.25 please_vz:-0.30 plural#l:0.15 plural#m:0.20 plural#s:0.74 plural>abl:2.62 plural>acc:3.85 plural>as:-0.25
plural>dat:2.88 plural>gen:3.11 plural>iam:-2.61 plural>ins:2.60 plural>its:2.93 plural>like:-0.25 plural>loc:2.88 plural>my:2.85 plural>niki:-0.11 plural>our:3.37
plural>weare:-2.74 plural>youare:-2.73 plural>your:-0.25 plural>yours:-0.58 plural_ct:1.72 plural_cv:2.10 plural_cy:0.91 plural_vl:1.17 plural_vm:0.16 plural_vr:1.08
plural_vt:1.47 plural_vv:-0.50 plural_vy:1.10 pres#l:-0.05 pres#m:0.27 pres#s:0.55 pres>:-0.46 pres>presm:-0.27 pres>presp:1.56 pres>tyn:0.60 pres_cl:-1.70 pres_cm:-2.27
pres_cr:-1.02 pres_ct:-1.17 pres_cy:-1.04 pres_cz:-1.26 pres_vl:-0.44 pres_vm:-0.13 pres_vr:0.16 pres_vy:0.92 pres_vz:0.52 presi#l:-0.61 presi#m:0.17 presi#s:0.23
presi>:-1.41 presi>presm:-0.29 presi>tyn:0.70 presi_cl:-0.17 presi_ct:0.54 presi_cz:1.74 presi_vl:-1.02 presi_vm:-0.79 presi_vr:-0.47 presi_vt:-0.61 presi_vy:-1.07
presi_vz:-0.37 presm:-0.49 presm>:-0.93 presp:0.92 presp>:0.95 presp>shy:-1.21 recp#s:-1.13 recp>:-2.33 recp>agent:-1.22 recp>ar:-2.15 recp>assoon:-0.36 recp>bid:-0.97
recp>caus:-4.10 recp>causg:-0.64 recp>cond:-1.71 recp>ghai:-0.78 recp>ghaly:-0.82 recp>ghan:-0.08 recp>inf:0.56 recp>ip:1.02 recp>let:-0.92 recp>letme:-1.40
recp>maq:-1.19 recp>mas:-1.76 recp>neg:-1.36 recp>pass:1.23 recp>past:0.60 recp>pres:0.60 recp>presi:-2.17 recp>recp:-2.23 recp>refl:-2.59 recp>shy:-1.46 recp>want:-1.24
recp>worth:-0.88 recp_cm:-0.76 recp_ct:2.28 recp_cv:-0.82 recp_cy:1.00 recp_cz:1.57 recp_vl:1.02 recp_vm:1.32 recp_vr:0.34 recp_vt:0.85 recp_vv:-0.18 recp_vy:-0.17
recp_vz:2.48 refl#s:-0.45 refl>agent:-2.23 refl>ar:-1.67 refl>assoon:-0.23 refl>bid:-0.89 refl>caus:-3.34 refl>causg:-0.89 refl>causr:-0.12 refl>cond:-1.30
refl>ghai:-0.93 refl>ghaly:-0.77 refl>ghan:0.77 refl>inf:-2.54 refl>ip:0.98 refl>letme:-1.37 refl>maq:-0.70 refl>mas:-1.76 refl>neg:-1.30 refl>pass:-3.11 refl>past:0.27
refl>please:-1.25 refl>pres:0.52 refl>presi:-0.70 refl>recp:-1.67 refl>refl:-1.47 refl>shy:-0.61 refl>want:-1.72 refl>worth:-1.28 refl_cv:-0.81 refl_cz:0.75 refl_vl:0.64
refl_vm:0.11 refl_vr:0.55 refl_vz:1.11 shy:-0.10 shy#l:-0.09 shy#m:-0.05 shy#s:0.35 shy>:-0.10 shy_ct:1.06 shy_cv:0.61 shy_cy:-2.32 shy_vl:1.47 shy_vt:-0.31 shy_vv:-0.74
shy_vy:-1.71 tyn:0.67 tyn>:1.52 tyn>acc:-1.85 tyn>gen:-1.70 tyn>ghanp:-0.34 tyn>iam:2.59 tyn>its:3.04 tyn>like:-1.83 tyn>loc:-1.77 tyn>lyk:-2.26 tyn>plural:1.84
tyn>youare:3.14 tyn>youare2:1.42 until:1.27 until>:1.27 verb#2:-0.43 verb#8:-0.22 verb+noun:-1.41 verb+verb:2.55 verb.4:-0.23 verb_cl:-1.84 verb_cr:-1.44 verb_cz:0.45
verb_vv:-1.79 want:-0.35 want#m:-0.41 want#s:-0.46 want>:-1.66 want>abl:-0.61 want>acc:-0.66 want>as:-0.64 want>dat:-0.81 want>gen:-2.00 want>iam:-0.75 want>ins:-2.13
want>its:2.89 want>like:-0.54 want>loc:-0.98 want>my:-2.04 want>niki:-0.33 want>plural:-1.26 want>weare:-0.09 want>youare:-0.45 want>your:-1.12 want>yours:-1.39
want_ct:0.74 want_cy:-0.74 want_vl:-0.06 want_vr:0.41 want_vt:-0.36 want_vy:0.68 want_vz:0.43 weare#m:0.28 weare#s:1.40 weare_ct:0.84 weare_cv:-0.39 weare_cy:0.65
weare_vl:1.59 weare_vm:2.83 weare_vr:0.16 weare_vt:2.45 weare_vv:0.40 weare_vz:1.63 worth#m:0.44 worth>:2.11 worth>abl:-0.55 worth>acc:-0.70 worth>as:-0.36
worth>dat:-0.50 worth>gen:-0.34 worth>iam:-0.45 worth>ins:-0.52 worth>like:-0.64 worth>loc:-0.84 worth>niki:-0.15 worth>plural:-1.45 worth>weare:-0.26 worth_cl:-0.76
worth_cm:-0.57 worth_cr:-0.20 worth_ct:-0.79 worth_cv:-0.26 worth_cy:0.53 worth_cz:-0.20 worth_vl:0.20 worth_vm:1.42 worth_vr:1.10 worth_vt:1.50 worth_vv:-0.31
worth_vy:0.94 worth_vz:0.89 youare#m:-0.56 youare#s:-1.34 youare>shy:-0.51 youare_ct:-0.44 youare_cy:-0.60 youare_vl:-0.51 youare_vt:-0.60 youare_vv:-0.19 youare_vz:-0.38
your#m:-0.69 your#s:-0.99 your>abl:-1.52 your>acc:-3.07 your>as:-0.58 your>dat1:-0.32 your>gen:0.42 your>ins:-2.25 your>like:-1.62 your>loc:-1.49 your>niki:-0.61
your_ct:-0.07 your_cv:-0.14 your_cy:0.07 your_vl:0.58 your_vm:0.98 your_vr:0.10 your_vt:0.61 your_vv:0.05 your_vz:1.60 yours#l:0.16 yours#m:0.43 yours#s:-0.09
yours>abl:-0.50 yours>acc:1.98 yours>as:-0.34 yours>dat:-0.53 yours>gen:-0.56 yours>iam:-0.17 yours>ins:1.60 yours>like:-0.48 yours>loc:-0.68 yours>niki:-0.20
yours_cz:-0.18 yours_vl:0.93 yours_vm:2.13 yours_vr:1.00 yours_vt:1.36 yours_vv:0.84 yours_vy:1.22 yours_vz:1.34
`
