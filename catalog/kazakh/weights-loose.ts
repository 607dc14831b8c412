/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const looseWeights = `
abl:1.25 abl#l:0.44 abl#m:0.09 abl3:1.18 abl3>:1.18 abl>:1.25 abl_ct:-0.07 abl_cv:2.36 abl_cy:-0.15 abl_vl:0.68 abl_vm:1.33 abl_vt:0.10 abl_vy:-0.32 abl_vz:1.87 acc:0.35
acc#l:0.10 acc#m:-0.42 acc#s:0.63 acc3:0.14 acc3>:0.14 acc>:0.35 acc_ct:-0.29 acc_cv:1.47 acc_vl:-1.05 acc_vm:-0.06 acc_vt:0.52 acc_vv:-0.62 acc_vy:0.57 acc_vz:0.75
agent:-1.24 agent#l:0.18 agent#m:-0.43 agent#s:0.73 agent>:1.87 agent>abl:-1.14 agent>acc:-2.12 agent>as:-1.11 agent>dat:-2.71 agent>gen:-1.74 agent>iam:-0.95
agent>ins:-1.82 agent>its:-1.93 agent>like:-0.84 agent>loc:-1.77 agent>my:-1.18 agent>niki:-0.78 agent>plural:-1.72 agent>weare:-0.15 agent>youare:-0.53
agent>youare2:-1.50 agent>your:-1.26 agent>yours:-0.46 agent_ct:1.60 agent_cv:0.05 agent_cy:0.57 agent_cz:0.60 agent_vl:1.37 agent_vm:-0.53 agent_vr:-0.72 agent_vt:0.79
agent_vy:1.04 ar#s:-0.34 ar>:-0.26 ar>abl:-0.65 ar>acc:-0.95 ar>as:-1.30 ar>dat:-1.05 ar>gen:-1.02 ar>iam:3.10 ar>ins:-0.08 ar>its:-0.83 ar>like:-1.49 ar>loc:-0.56
ar>my:-1.26 ar>niki:-0.86 ar>plural:-2.96 ar>weare:3.03 ar>youare:3.65 ar>youare2:-1.47 ar>your:-2.00 ar>yours:-1.92 ar_cm:-1.26 ar_cr:-0.56 ar_cy:0.62 ar_cz:-0.40
ar_vm:1.65 ar_vr:1.44 ar_vt:1.02 ar_vv:-0.96 ar_vy:1.54 ar_vz:1.23 as:-0.06 as#l:1.54 as#m:0.24 as#s:0.42 as3:-0.83 as3>:-0.83 as>:-0.06 as_ct:0.86 as_cv:1.50 as_cy:0.27
as_vl:0.66 as_vm:0.33 as_vr:0.46 as_vt:0.88 as_vy:0.89 as_vz:1.35 assoon:1.65 assoon#l:0.25 assoon#m:1.87 assoon#s:0.96 assoon>:1.65 assoon_ct:-0.39 assoon_cv:1.26
assoon_vl:0.74 assoon_vm:1.50 assoon_vr:1.62 assoon_vt:0.27 assoon_vy:0.90 assoon_vz:-0.06 bare#2:-0.07 bare#3:0.72 bare#4:0.27 bare#5:0.57 bare#6:0.54 bare#7:0.46
bare+noun:4.09 bare+verb:-1.55 bare-абу:-0.50 bare-абы:0.44 bare-ава:0.30 bare-ага:-0.30 bare-ада:-0.39 bare-аде:0.32 bare-ады:0.32 bare-аев:0.13 bare-аж:0.47
bare-ажу:-0.07 bare-аз:0.95 bare-аза:0.65 bare-айа:-0.73 bare-айс:0.32 bare-айт:-0.89 bare-айу:0.51 bare-айы:0.96 bare-ак:0.51 bare-ака:0.75 bare-акы:0.71 bare-ала:-0.78
bare-але:0.37 bare-алк:-0.34 bare-алт:-0.48 bare-алу:-0.93 bare-алы:0.10 bare-ама:0.79 bare-аме:0.35 bare-аму:-0.08 bare-амы:-0.44 bare-ан:0.17 bare-ана:0.52
bare-анк:0.44 bare-анс:0.32 bare-ант:0.53 bare-ану:-0.34 bare-аны:0.45 bare-ап:-0.46 bare-апа:0.64 bare-ар:-0.32 bare-ара:-0.43 bare-ару:-1.02 bare-ас:-0.82
bare-аса:-0.81 bare-асу:-0.47 bare-асы:0.39 bare-ат:0.38 bare-ата:-1.20 bare-ате:0.56 bare-атр:0.27 bare-ату:-0.06 bare-аты:0.56 bare-ауа:-0.30 bare-ауй:0.28
bare-ауу:-0.36 bare-ауы:-0.37 bare-аф:0.34 bare-афе:0.32 bare-афт:0.33 bare-аш:-0.34 bare-аша:-0.33 bare-ашу:-0.56 bare-ашы:0.58 bare-ба:0.33 bare-бай:0.55 bare-бак:0.08
bare-бал:0.49 bare-бам:-0.65 bare-бан:0.54 bare-бар:0.23 bare-бас:-0.20 bare-бе:-0.58 bare-бей:-0.99 bare-бек:-0.08 bare-бем:-0.32 bare-беп:-0.11 bare-бер:-0.49
bare-бес:-0.89 bare-бет:0.36 bare-бйе:0.32 bare-боз:0.30 bare-бой:0.33 bare-бок:0.54 bare-бол:-0.38 bare-бу:-0.65 bare-бук:-0.34 bare-бул:0.33 bare-бур:0.35 bare-бус:0.45
bare-бы:0.63 bare-быз:-0.13 bare-бык:0.51 bare-был:0.17 bare-бым:-0.91 bare-бын:0.07 bare-бып:-0.29 bare-быр:0.43 bare-быс:0.46 bare-быт:0.12 bare-ва:0.44 bare-вал:0.19
bare-вам:-0.31 bare-ван:-0.32 bare-вар:0.33 bare-во:0.33 bare-вод:0.32 bare-вол:0.31 bare-гай:0.26 bare-гал:-0.11 bare-гам:0.08 bare-ган:-0.40 bare-гап:-0.66
bare-гар:-0.50 bare-гас:-0.11 bare-гат:0.68 bare-гау:-0.56 bare-гда:0.20 bare-где:0.29 bare-ге:-0.62 bare-гез:0.37 bare-гей:-0.24 bare-гек:0.42 bare-гел:0.37
bare-ген:-0.69 bare-геп:-0.34 bare-гер:0.66 bare-гет:0.32 bare-геу:-0.27 bare-гзы:0.38 bare-гйа:0.80 bare-гог:0.34 bare-гон:0.08 bare-гпе:-0.44 bare-гсе:-0.46
bare-гты:-0.38 bare-гу:-1.20 bare-гул:0.38 bare-гуы:-0.52 bare-гшы:-0.48 bare-гы:0.65 bare-гыз:0.26 bare-гыл:-0.34 bare-гым:-1.39 bare-гын:-1.61 bare-гып:-1.45
bare-гыр:-1.18 bare-гыс:-0.24 bare-гыт:-0.06 bare-гыш:1.58 bare-да:-0.45 bare-дай:-0.17 bare-дак:1.08 bare-дал:0.59 bare-дам:0.58 bare-дап:-1.45 bare-дар:-0.07
bare-дат:-0.17 bare-дау:-0.83 bare-даш:0.36 bare-дде:0.19 bare-де:-0.54 bare-дел:0.43 bare-дем:0.12 bare-деп:-0.56 bare-дер:-0.77 bare-дес:-0.22 bare-дет:0.15
bare-деу:-0.76 bare-дйа:0.52 bare-дйо:0.36 bare-дон:0.34 bare-доп:0.43 bare-дра:0.34 bare-ды:-0.70 bare-дыз:0.48 bare-дык:1.11 bare-дыл:0.05 bare-дып:-0.18 bare-дыр:-0.46
bare-дыс:0.32 bare-ебе:-0.31 bare-ебы:0.34 bare-ев:0.13 bare-ег:-0.29 bare-еге:-0.75 bare-егу:-0.27 bare-егы:-0.05 bare-ед:0.35 bare-еде:-0.41 bare-еж:0.32 bare-еже:-0.14
bare-ез:0.12 bare-езе:-0.31 bare-езу:-0.23 bare-ей:-0.81 bare-ейа:0.52 bare-ейе:-0.65 bare-ейт:-0.08 bare-ейу:-0.62 bare-ек:0.08 bare-еке:0.46 bare-екс:0.29 bare-екы:0.48
bare-ел:0.25 bare-еле:-0.21 bare-елу:0.18 bare-елы:-0.23 bare-ем:-0.10 bare-ема:0.32 bare-еме:-0.16 bare-емы:0.50 bare-ене:-1.20 bare-ент:0.74 bare-ену:-0.51
bare-ены:-0.13 bare-еп:-1.51 bare-епт:0.25 bare-ер:-0.19 bare-ера:0.34 bare-ере:-1.38 bare-ерт:-0.33 bare-еру:-0.95 bare-еры:0.05 bare-ес:-0.88 bare-есе:-0.39
bare-есс:0.48 bare-ест:-0.10 bare-есу:-0.40 bare-есы:-0.45 bare-ет:0.08 bare-ета:0.55 bare-ете:-1.35 bare-ету:-0.27 bare-еты:0.79 bare-еу:-1.00 bare-ех:0.30 bare-еш:1.09
bare-еше:0.39 bare-ешы:0.39 bare-жа:0.23 bare-жай:0.67 bare-жал:0.48 bare-жам:0.32 bare-жан:0.59 bare-жап:-0.52 bare-жар:0.33 bare-жас:0.51 bare-жау:0.51 bare-жде:0.32
bare-жег:-0.29 bare-жей:-0.35 bare-жел:0.28 bare-жем:-0.12 bare-жен:-0.32 bare-жеп:-0.29 bare-жер:0.05 bare-жеу:-0.33 bare-жйу:-0.38 bare-жой:-0.36 bare-жок:0.31
bare-жол:-0.15 bare-жон:0.28 bare-жу:-0.52 bare-жуз:0.06 bare-жук:-0.34 bare-жул:-0.34 bare-жун:0.31 bare-жуп:0.33 bare-жур:-0.28 bare-жут:-0.19 bare-жы:-0.78
bare-жык:0.31 bare-жыл:-0.36 bare-жым:0.11 bare-жын:0.31 bare-жып:-0.33 bare-жыр:-0.18 bare-за:0.60 bare-зак:0.43 bare-зал:0.49 bare-зам:-0.33 bare-зан:0.40
bare-зар:-0.07 bare-зат:-0.05 bare-зба:0.57 bare-збе:-0.21 bare-зга:-0.14 bare-згы:-2.16 bare-зда:-0.56 bare-зде:-0.94 bare-зды:-0.21 bare-зе:-1.10 bare-зей:-0.33
bare-зел:-0.21 bare-зен:0.67 bare-зеп:-0.18 bare-зер:-0.95 bare-зет:-0.26 bare-зйа:0.21 bare-зм:0.35 bare-зон:0.21 bare-зса:-0.20 bare-зсе:-0.82 bare-зу:-0.67
bare-зуы:-0.23 bare-зше:-0.70 bare-зшы:-0.20 bare-зы:0.58 bare-зык:-0.29 bare-зыл:0.49 bare-зым:-0.42 bare-зын:-0.95 bare-зып:-1.15 bare-зыр:0.58 bare-зыт:0.49
bare-йа:1.01 bare-йай:-0.62 bare-йак:0.47 bare-йал:-0.06 bare-йам:-0.41 bare-йан:0.72 bare-йап:-0.41 bare-йар:-0.33 bare-йат:-0.20 bare-йау:-0.70 bare-йба:0.34
bare-йга:-1.42 bare-йге:0.07 bare-йгы:-0.54 bare-йда:-1.37 bare-йде:0.19 bare-йды:-0.56 bare-йе:0.49 bare-йем:-0.53 bare-йен:-0.72 bare-йер:-0.05 bare-йет:0.64
bare-йза:0.54 bare-йла:-0.49 bare-йле:-0.62 bare-йлы:0.54 bare-йма:-0.97 bare-йме:-0.70 bare-йна:-0.57 bare-йо:0.36 bare-йон:0.64 bare-йот:0.21 bare-йпа:0.23 bare-йс:0.32
bare-йса:-0.46 bare-йсе:-0.52 bare-йт:-0.86 bare-йта:-0.39 bare-йте:-0.33 bare-йту:-0.56 bare-йу:0.22 bare-йут:0.16 bare-йуы:-0.23 bare-йша:-0.48 bare-йше:-0.31
bare-йшы:0.60 bare-йы:0.98 bare-йыз:0.91 bare-йык:-3.23 bare-йыл:-0.14 bare-йым:-0.84 bare-йын:-0.15 bare-йып:0.06 bare-йыр:-0.57 bare-йыс:-0.15 bare-йыт:0.31
bare-ка:0.29 bare-кай:-0.83 bare-как:0.45 bare-кал:0.56 bare-кам:-0.70 bare-кан:0.30 bare-кап:-0.08 bare-кар:-0.23 bare-кас:0.69 bare-кат:0.32 bare-кау:-0.32
bare-каш:0.34 bare-ке:0.38 bare-кез:-0.34 bare-кей:-0.22 bare-кек:0.60 bare-кел:0.30 bare-кен:-0.77 bare-кеп:-0.38 bare-кер:0.96 bare-кес:-0.30 bare-кет:-0.22
bare-кеу:-0.26 bare-кеш:0.50 bare-кйа:0.15 bare-кйе:0.33 bare-кйу:-0.27 bare-кка:-1.52 bare-кке:-1.92 bare-ккы:-1.83 bare-код:0.29 bare-коз:0.55 bare-кой:0.45
bare-кол:0.10 bare-коп:0.21 bare-кор:0.79 bare-кос:-0.11 bare-кот:0.31 bare-кош:-0.54 bare-кпа:-1.49 bare-кпе:-0.07 bare-кс:0.29 bare-кса:-0.67 bare-ксе:0.08
bare-ксу:-0.30 bare-ксы:-0.66 bare-кта:-0.21 bare-кте:-1.31 bare-кты:-0.28 bare-ку:-0.78 bare-куз:0.60 bare-куй:-0.48 bare-кул:0.39 bare-кум:0.06 bare-кун:0.57
bare-кус:0.47 bare-кут:-0.55 bare-кша:0.28 bare-кше:0.13 bare-кшы:0.83 bare-кы:-0.24 bare-кыз:-0.27 bare-кыл:0.66 bare-кым:0.95 bare-кын:0.07 bare-кып:-0.33
bare-кыр:-0.24 bare-кыс:0.34 bare-кыт:-0.82 bare-кыш:1.08 bare-ла:-0.73 bare-лай:-2.35 bare-лак:0.87 bare-лал:0.34 bare-лам:0.58 bare-лан:-0.18 bare-лап:-1.53
bare-лар:-2.41 bare-лас:-0.25 bare-лат:-0.47 bare-лау:-0.28 bare-лба:0.29 bare-лга:-0.42 bare-лге:-1.12 bare-лгу:-0.30 bare-лгы:-0.63 bare-лда:-1.53 bare-лде:-0.84
bare-лды:-0.65 bare-ле:-1.29 bare-леж:0.32 bare-лей:-0.85 bare-лек:0.46 bare-лел:0.30 bare-лем:0.33 bare-лен:0.62 bare-леп:-1.30 bare-лер:-2.08 bare-лес:0.08
bare-лет:0.62 bare-леу:-1.15 bare-лжа:0.13 bare-лжу:-0.34 bare-лжы:-0.76 bare-лйа:0.40 bare-лк:-0.54 bare-лке:0.59 bare-лку:-0.44 bare-лкы:-0.78 bare-лла:0.06
bare-ллы:0.31 bare-лм:0.31 bare-лма:-2.17 bare-лме:-1.49 bare-лог:0.34 bare-лок:0.32 bare-лот:0.35 bare-лс:0.29 bare-лса:-0.92 bare-лсе:-0.72 bare-лт:0.18 bare-лта:0.36
bare-лте:0.33 bare-лто:0.34 bare-лту:-0.15 bare-лу:-0.14 bare-луа:0.28 bare-луб:0.35 bare-луы:-0.48 bare-лша:-0.11 bare-лше:-1.05 bare-лы:0.83 bare-лык:0.31 bare-лым:0.41
bare-лын:-0.78 bare-лып:-1.15 bare-лыр:-0.34 bare-лыс:0.80 bare-лыш:0.32 bare-ма:0.53 bare-маз:0.33 bare-май:-1.47 bare-мак:-0.40 bare-мал:-0.09 bare-мам:-0.74
bare-ман:0.72 bare-мап:-0.48 bare-мас:-1.67 bare-мат:0.34 bare-маш:0.49 bare-мба:0.33 bare-мга:-0.85 bare-мге:-0.82 bare-мгы:-1.32 bare-мда:-0.09 bare-мде:-0.57
bare-мды:0.45 bare-ме:0.08 bare-мей:-0.45 bare-мек:-0.36 bare-мем:-0.71 bare-мер:0.27 bare-мес:-1.07 bare-мет:0.80 bare-мйа:0.34 bare-мке:0.54 bare-мн:0.06 bare-мол:0.27
bare-мон:0.19 bare-мос:0.29 bare-мта:0.19 bare-мту:-0.30 bare-мты:-0.54 bare-му:-0.08 bare-мук:0.52 bare-мша:0.32 bare-мше:-1.27 bare-мшы:0.14 bare-мы:0.38 bare-мыл:-0.59
bare-мым:-1.74 bare-мып:-0.32 bare-мыр:0.53 bare-мыс:0.95 bare-мыт:-0.41 bare-на:0.07 bare-най:0.12 bare-нак:0.81 bare-нал:-0.54 bare-нам:-0.12 bare-нап:-1.03
bare-нар:-0.37 bare-нас:-0.26 bare-нат:1.13 bare-нау:-0.80 bare-нба:-1.82 bare-нбе:-0.73 bare-нбы:0.89 bare-нг:0.40 bare-нга:-1.16 bare-нге:-0.25 bare-нгу:-0.23
bare-нгы:-0.61 bare-нде:-0.54 bare-нды:-0.51 bare-нез:0.37 bare-ней:-0.38 bare-нек:0.50 bare-нем:-0.72 bare-неп:-0.18 bare-нер:-0.39 bare-нес:-0.18 bare-нет:0.31
bare-неш:0.47 bare-нжы:-0.40 bare-нзе:-0.23 bare-нйа:0.23 bare-нйе:0.49 bare-нк:0.44 bare-нка:0.35 bare-нку:-0.21 bare-нкы:-0.29 bare-нлы:0.29 bare-нс:0.32 bare-нса:-0.92
bare-нсе:-0.21 bare-нт:0.91 bare-нты:0.33 bare-ну:-0.81 bare-нуа:-0.27 bare-нуы:-0.13 bare-нша:-0.88 bare-нше:0.10 bare-ншу:-0.27 bare-ншы:0.62 bare-ны:0.73
bare-ныз:-0.68 bare-ный:0.28 bare-нык:-0.30 bare-ныл:-0.59 bare-ным:-0.96 bare-нын:-0.07 bare-нып:-1.03 bare-ныр:0.26 bare-ныс:0.65 bare-оба:0.53 bare-обе:0.20
bare-обы:0.61 bare-ога:0.34 bare-оге:-0.56 bare-огу:-0.28 bare-огы:0.34 bare-од:0.41 bare-ода:0.33 bare-оже:0.21 bare-оз:0.56 bare-озе:-0.31 bare-озу:-0.23 bare-озы:0.24
bare-ой:0.08 bare-ойа:-0.88 bare-ойу:-0.14 bare-ойы:0.23 bare-ока:0.28 bare-оку:-0.29 bare-окы:-0.45 bare-ол:0.09 bare-ола:0.20 bare-оле:-0.55 bare-олу:-0.63
bare-олы:0.47 bare-он:1.47 bare-она:-0.29 bare-оне:-0.55 bare-оны:0.71 bare-оп:0.91 bare-опе:0.27 bare-ор:0.66 bare-ора:-0.33 bare-оре:0.22 bare-орк:-0.34 bare-орт:0.69
bare-ору:-0.34 bare-оры:0.75 bare-оса:-0.37 bare-осе:-0.32 bare-осу:-0.51 bare-осы:-0.57 bare-от:0.18 bare-ота:0.45 bare-оте:-0.35 bare-оту:-0.30 bare-оты:0.83
bare-оу:0.33 bare-ош:-0.69 bare-оше:-0.78 bare-ошу:-0.37 bare-ошы:-0.72 bare-па:-0.10 bare-паж:0.34 bare-паз:0.59 bare-пай:-0.99 bare-пак:-0.30 bare-пал:0.52
bare-пам:-0.83 bare-пан:0.45 bare-пап:0.37 bare-пар:0.26 bare-пас:-1.74 bare-пат:0.60 bare-пе:-0.47 bare-пед:0.35 bare-пей:-1.04 bare-пек:-1.82 bare-пем:-0.56
bare-пеп:-0.22 bare-пес:-1.37 bare-пеш:0.28 bare-пка:0.17 bare-пке:-0.51 bare-пон:0.33 bare-пос:0.35 bare-ппа:-0.78 bare-ппе:-0.24 bare-пса:-0.53 bare-псе:-0.20
bare-пт:0.25 bare-пта:-0.44 bare-пте:-0.42 bare-пты:-0.25 bare-пше:-0.34 bare-пшы:0.41 bare-пыл:0.62 bare-пыр:0.53 bare-пыт:0.17 bare-ра:-0.45 bare-раж:0.30 bare-раз:0.32
bare-рай:-0.26 bare-рак:1.36 bare-рал:0.46 bare-рам:-0.11 bare-ран:0.83 bare-рап:0.05 bare-рар:-2.18 bare-рас:-0.26 bare-рат:0.37 bare-рау:-1.22 bare-раф:0.34
bare-рба:0.06 bare-рбы:0.29 bare-рг:0.33 bare-рге:-0.06 bare-ргу:-0.42 bare-ргы:-0.72 bare-рды:-1.09 bare-рей:-0.13 bare-рек:0.97 bare-рел:-0.34 bare-рем:0.16
bare-рен:0.17 bare-реп:-0.50 bare-рер:-1.69 bare-рес:0.08 bare-рет:-0.48 bare-реу:-0.46 bare-ржа:0.15 bare-рза:0.19 bare-рйа:0.67 bare-рк:-0.35 bare-рка:-0.15
bare-рке:0.19 bare-рку:-0.27 bare-ркы:-0.53 bare-рла:-1.21 bare-рле:-0.96 bare-рлы:1.39 bare-рма:-0.14 bare-рме:0.33 bare-рна:0.19 bare-рне:0.30 bare-рон:0.23
bare-рор:0.30 bare-рот:0.31 bare-рпа:0.30 bare-рпе:0.26 bare-рса:-1.20 bare-рсе:-1.20 bare-рт:0.32 bare-рте:-0.15 bare-рту:-0.52 bare-рты:0.33 bare-ру:-0.42
bare-руа:-0.33 bare-рус:0.32 bare-руу:-0.25 bare-руы:-0.24 bare-рше:-0.44 bare-ршы:-0.79 bare-рыз:0.35 bare-рык:-0.23 bare-рыл:-0.40 bare-рып:-1.10 bare-рыр:-0.27
bare-рыс:0.55 bare-рыш:0.97 bare-са:-1.25 bare-сай:-0.56 bare-сак:0.20 bare-сал:-0.53 bare-сан:0.44 bare-сап:-0.08 bare-сар:-0.83 bare-сат:0.09 bare-сау:-0.37
bare-се:-0.12 bare-сей:0.35 bare-сел:0.35 bare-сем:0.08 bare-сер:0.11 bare-сйа:1.36 bare-ска:0.29 bare-ске:-1.02 bare-скы:-0.48 bare-соз:0.71 bare-сой:-0.35
bare-сок:-0.28 bare-сол:0.44 bare-сон:0.46 bare-сор:0.33 bare-спа:-1.57 bare-сс:0.48 bare-сса:-0.42 bare-ссе:-1.20 bare-ст:0.33 bare-ста:-0.58 bare-сте:-0.75
bare-сту:-0.67 bare-сты:-1.26 bare-суа:-0.31 bare-суз:0.35 bare-сук:-0.34 bare-сус:0.29 bare-суу:-0.24 bare-суы:-0.24 bare-сша:-1.70 bare-сше:-0.88 bare-сшы:0.37
bare-сы:0.20 bare-сыз:2.70 bare-сый:0.21 bare-сык:0.62 bare-сыл:0.11 bare-сым:-0.35 bare-сып:-0.58 bare-сыр:-0.36 bare-та:-0.56 bare-тай:-0.74 bare-так:0.78 bare-тал:0.07
bare-там:-0.49 bare-тан:0.25 bare-тар:-0.70 bare-тас:0.64 bare-тат:-0.09 bare-тау:-1.39 bare-тво:0.33 bare-те:-0.99 bare-тей:-1.27 bare-тек:0.66 bare-тел:0.46
bare-тем:-0.54 bare-тен:-0.26 bare-теп:-0.75 bare-тер:-1.03 bare-тес:0.34 bare-тет:0.18 bare-теу:-0.71 bare-теш:0.50 bare-тйа:0.53 bare-тка:0.07 bare-тке:0.16
bare-тку:-0.26 bare-ткы:-0.33 bare-то:0.34 bare-тог:-0.34 bare-тоз:-0.34 bare-той:0.36 bare-ток:-0.29 bare-тон:0.47 bare-топ:0.28 bare-тор:0.79 bare-тот:0.35
bare-тпе:-1.29 bare-тр:0.30 bare-тса:-1.15 bare-тсе:-1.51 bare-тта:-0.78 bare-тте:-0.84 bare-тты:-0.13 bare-ту:-0.27 bare-туз:0.36 bare-тун:0.21 bare-тур:-0.56
bare-тус:0.52 bare-тша:-0.63 bare-тше:-1.08 bare-ты:0.08 bare-тыз:0.24 bare-тык:1.69 bare-тыл:0.40 bare-тым:-0.87 bare-тын:-0.58 bare-тып:-0.97 bare-тыр:-0.66
bare-тыс:0.75 bare-уа:-0.56 bare-уап:0.29 bare-уат:-0.27 bare-уб:0.35 bare-уба:0.51 bare-уга:-0.14 bare-угу:-0.48 bare-уды:-0.21 bare-ует:0.33 bare-уз:0.37 bare-уза:0.24
bare-узе:-0.46 bare-узу:-0.44 bare-уй:0.11 bare-уйе:0.09 bare-уйу:-0.68 bare-уйы:0.30 bare-ук:-0.51 bare-ука:0.33 bare-ул:0.67 bare-ула:-0.22 bare-уле:0.17 bare-улс:0.29
bare-улу:-0.51 bare-улы:0.74 bare-ума:0.18 bare-ун:1.13 bare-уна:0.28 bare-уны:0.60 bare-уп:0.33 bare-ур:-0.45 bare-ура:0.35 bare-ург:0.33 bare-уре:0.33 bare-урт:0.51
bare-уру:-0.45 bare-ус:1.13 bare-уса:-0.47 bare-усы:0.48 bare-ут:-0.69 bare-ута:0.09 bare-уте:-0.53 bare-уту:-0.51 bare-уты:0.27 bare-уу:-0.54 bare-уш:-0.50
bare-уша:-0.97 bare-уше:0.33 bare-ушу:-0.32 bare-ушы:0.30 bare-уы:-0.98 bare-уыз:0.33 bare-уык:0.21 bare-уыл:0.50 bare-уым:-0.54 bare-уын:-0.10 bare-уып:-0.38
bare-уыр:-0.31 bare-уыс:0.62 bare-уыт:0.31 bare-уыш:0.72 bare-фе:0.32 bare-фйа:0.44 bare-фт:0.33 bare-фыр:0.21 bare-хан:0.39 bare-хар:0.55 bare-хас:0.34 bare-хат:0.71
bare-хка:-0.10 bare-хкы:-0.15 bare-хна:0.49 bare-хор:0.13 bare-хта:0.25 bare-хты:-0.24 bare-хша:-0.22 bare-хшы:0.46 bare-хыв:0.30 bare-хым:-0.14 bare-хын:-0.42
bare-хыт:0.49 bare-ша:0.39 bare-шай:-0.08 bare-шак:0.99 bare-шал:-0.30 bare-шам:-1.08 bare-шан:-0.82 bare-шап:-0.49 bare-шар:-0.24 bare-шау:-0.33 bare-шаш:-0.25
bare-ше:-0.36 bare-шей:-0.41 bare-шек:0.13 bare-шел:0.28 bare-шем:-0.34 bare-шеп:-0.34 bare-шер:0.08 bare-шех:0.30 bare-шйе:0.52 bare-шка:-1.14 bare-шке:-0.47
bare-шкы:-0.07 bare-шок:0.32 bare-шоп:0.53 bare-шоу:0.33 bare-шпа:-1.04 bare-шпе:-0.91 bare-шса:-0.73 bare-шсе:-0.89 bare-шта:-1.22 bare-ште:-1.39 bare-шты:-0.78
bare-шу:-0.72 bare-шуы:-0.71 bare-шы:1.09 bare-шык:-0.62 bare-шыл:1.23 bare-шым:-2.70 bare-шын:-1.37 bare-шып:-1.20 bare-шыр:-0.39 bare-ыбе:0.33 bare-ыбу:-0.27
bare-ыбы:-0.54 bare-ыв:0.30 bare-ыва:0.33 bare-ыга:-2.20 bare-ыге:-1.52 bare-ыгу:-0.86 bare-ыгы:2.41 bare-ыда:-0.83 bare-ыде:-1.38 bare-ыды:-0.42 bare-ыже:0.28
bare-ыжу:-0.23 bare-ыза:-0.27 bare-ызе:-0.54 bare-ызм:0.35 bare-ызу:-0.21 bare-ызы:0.28 bare-ый:0.31 bare-ык:1.84 bare-ыка:0.38 bare-ыкы:-0.96 bare-ыл:0.39 bare-ыла:-0.76
bare-ыле:-1.03 bare-ылк:-0.33 bare-ылм:0.31 bare-ылт:0.48 bare-ылу:-0.59 bare-ылы:1.12 bare-ыма:-1.36 bare-ыме:-1.06 bare-ымн:0.06 bare-ымы:1.19 bare-ынг:0.40
bare-ыне:-0.06 bare-ынт:0.33 bare-ыну:-0.34 bare-ыны:-0.56 bare-ып:-1.69 bare-ыпа:-0.23 bare-ыр:-0.34 bare-ыра:-1.30 bare-ыре:-0.42 bare-ырк:-0.10 bare-ырт:0.20
bare-ыру:-0.13 bare-ыры:0.82 bare-ыс:1.24 bare-ыса:-0.81 bare-ысе:-1.62 bare-ыст:0.59 bare-ысы:0.23 bare-ыта:-1.03 bare-ыте:-0.54 bare-ытр:0.25 bare-ыту:-0.52
bare-ыты:0.43 bare-ыш:0.49 bare-ыша:-1.72 bare-ыше:-1.14 bare-ышу:-0.39 bare-ышы:2.24 bare.1:0.79 bare.2:1.33 bare.3:0.80 bare_cm:0.58 bare_cr:0.32 bare_ct:0.48
bare_cv:0.14 bare_cy:-0.39 bare_vl:0.51 bare_vr:-0.15 bare_vt:0.81 bare_vv:-1.40 bare_vy:-0.14 bid:0.07 bid#l:0.62 bid#m:1.18 bid#s:0.31 bid>:0.16 bid>shy:-0.66
bid_ct:1.69 bid_cv:-0.84 bid_cy:-0.21 bid_vl:1.25 bid_vm:2.07 bid_vr:1.76 bid_vt:1.04 bid_vv:-0.22 bid_vy:0.35 bid_vz:0.56 caus#l:0.43 caus#s:0.39 caus>:-1.61
caus>agent:-2.40 caus>ar:-1.63 caus>bid:-0.85 caus>caus:-0.66 caus>causg:-1.12 caus>caust:-2.53 caus>cond:-1.69 caus>ghai:-0.84 caus>ghaly:-0.53 caus>ghan:-0.20
caus>inf:0.40 caus>ip:0.57 caus>let:-1.27 caus>letme:-1.54 caus>maq:-0.65 caus>mas:-1.96 caus>neg:-2.77 caus>pass:0.26 caus>past:1.11 caus>please:-1.57 caus>pres:0.38
caus>recp:-2.64 caus>refl:-2.28 caus>shy:-1.34 caus>want:-1.26 caus>worth:-1.06 caus_ct:2.93 caus_cv:3.47 caus_cy:-1.19 caus_vr:3.25 caus_vt:-0.13 caus_vy:2.68
caus_vz:2.54 causg#l:2.37 causg#m:2.22 causg#s:-0.49 causg>:-0.43 causg>agent:-0.44 causg>ar:-0.57 causg>bid:-0.09 causg>caus:-0.24 causg>causg:-0.13 causg>cond:-0.12
causg>ghai:-0.10 causg>ghaly:-0.24 causg>ghan:-0.93 causg>inf:-1.13 causg>ip:-0.94 causg>let:-0.29 causg>letme:-0.53 causg>mas:-0.62 causg>neg:-1.13 causg>pass:-1.39
causg>past:1.61 causg>please:-0.66 causg>pres:-1.18 causg>recp:-0.39 causg>refl:-1.04 causg>shy:-0.30 causg>want:-0.42 causg>worth:-0.23 causg_ct:0.81 causg_cv:1.09
causg_cy:-1.41 causg_vl:0.44 causg_vm:1.46 causg_vr:-0.64 causg_vt:1.08 causg_vv:-0.38 causg_vy:0.99 causg_vz:0.98 causr:-1.31 causr#s:-1.39 causr>:-0.92 causr>ar:-0.34
causr>causg:-0.33 causr>caust:-0.32 causr>ghan:-0.67 causr>inf:-0.55 causr>ip:-0.80 causr>letme:-0.06 causr>mas:-0.92 causr>neg:-0.13 causr>pass:-0.82 causr>past:-0.24
causr>pres:-0.06 causr>presi:-0.30 causr>recp:-0.80 causr>refl:-1.24 causr>shy:-0.21 causr>want:-0.33 causr>worth:-0.22 causr_ct:-1.13 causr_cy:-0.29 causr_cz:-0.50
causr_vm:-0.93 causr_vz:-0.22 caust:-0.19 caust#l:0.52 caust#m:-0.37 caust#s:-1.82 caust>:-1.42 caust>agent:-1.57 caust>ar:-1.08 caust>assoon:-0.06 caust>bid:-0.38
caust>caus:-2.02 caust>causg:-0.68 caust>causr:-0.84 caust>cond:-0.80 caust>ghai:-0.46 caust>ghaly:-0.53 caust>ghan:-2.53 caust>inf:0.64 caust>ip:0.88 caust>let:-0.69
caust>letme:-1.44 caust>maq:-1.17 caust>mas:-1.72 caust>neg:-0.80 caust>pass:-2.94 caust>past:0.55 caust>please:-0.67 caust>pres:0.36 caust>presi:-2.17 caust>recp:-1.80
caust>refl:-0.94 caust>shy:-1.79 caust>want:-1.48 caust>worth:-0.99 caust_cy:-0.12 caust_vl:1.04 caust_vr:-0.16 caust_vv:-0.06 caust_vy:-0.69 clash:-1.30 cond:1.07
cond#l:0.57 cond#m:0.82 cond#s:0.52 cond>:0.17 cond>pastp:1.40 cond_ct:1.78 cond_cy:1.22 cond_vl:2.05 cond_vm:1.52 cond_vr:1.22 cond_vt:1.05 cond_vy:2.12 cond_vz:2.19
dat:1.05 dat#l:0.09 dat#m:0.16 dat#s:-0.11 dat3:1.23 dat3>:1.23 dat>:1.05 dat_ct:-0.64 dat_cv:0.98 dat_cy:-0.16 dat_vl:0.19 dat_vm:0.76 dat_vt:1.32 evid:0.99 evid>:0.99
gen:1.56 gen#l:0.12 gen#m:0.21 gen#s:0.65 gen>:1.56 gen_ct:0.34 gen_cv:-0.74 gen_cy:-0.39 gen_vl:0.31 gen_vt:1.61 gen_vy:0.21 gen_vz:0.83 ghai:0.20 ghai#l:1.70
ghai#m:0.52 ghai#s:-0.07 ghai>:0.37 ghai>shy:-0.73 ghai_ct:1.54 ghai_cv:-0.08 ghai_cy:0.53 ghai_vl:1.16 ghai_vm:1.32 ghai_vr:0.37 ghai_vt:1.72 ghai_vy:0.68 ghai_vz:0.93
ghaly:1.17 ghaly#l:2.31 ghaly#m:1.45 ghaly#s:0.40 ghaly>:1.21 ghaly>iam:-0.30 ghaly>weare:-0.19 ghaly_ct:1.11 ghaly_cv:0.30 ghaly_cy:-0.06 ghaly_vl:1.50 ghaly_vm:1.40
ghaly_vr:0.73 ghaly_vt:1.86 ghaly_vy:1.07 ghaly_vz:0.97 ghan:1.79 ghan#l:0.23 ghan#m:0.85 ghan#s:0.31 ghan>:1.37 ghan>abl:1.97 ghan>acc:1.28 ghan>as:-0.84 ghan>dat:1.14
ghan>gen:0.85 ghan>ghanp:1.07 ghan>iam:2.43 ghan>ins:-1.40 ghan>its:1.04 ghan>like:0.79 ghan>loc:0.95 ghan>lyk:0.27 ghan>my:1.42 ghan>niki:-0.68 ghan>our:-1.21
ghan>plural:0.19 ghan>weare:-0.83 ghan>youare:2.81 ghan>youare2:1.72 ghan>your:-1.01 ghan>yours:-1.45 ghan_ct:0.46 ghan_cv:0.77 ghan_cy:0.10 ghan_vl:0.38 ghan_vm:0.89
ghan_vr:0.14 ghan_vt:-0.07 ghan_vy:2.21 ghan_vz:0.94 ghanp:0.33 ghanp>:0.39 ghanp>shy:-0.34 ghy#m:-0.74 ghy#s:-1.16 ghy>:1.04 ghy>abl:-0.81 ghy>acc:-0.76 ghy>as:-0.61
ghy>dat:-0.81 ghy>gen:-2.61 ghy>iam:-0.93 ghy>ins:-2.00 ghy>its:-1.78 ghy>like:-0.42 ghy>loc:-1.21 ghy>my:-1.00 ghy>niki:-0.48 ghy>plural:-1.87 ghy>weare:-0.18
ghy>youare:-0.54 ghy>your:-1.81 ghy>yours:-0.40 ghy_ct:-0.21 ghy_cv:-0.06 ghy_vm:0.21 ghy_vr:-0.81 ghy_vt:0.96 ghy_vy:0.84 ghy_vz:1.94 iam:0.52 iam#m:0.47 iam#s:0.18
iam>:0.53 iam>shy:-0.27 iam_ct:1.13 iam_cy:0.18 iam_vl:1.75 iam_vm:0.88 iam_vt:1.62 iam_vv:-0.71 iam_vy:-0.24 iam_vz:2.71 imperative#m:-0.24 imperative#s:-0.19
imperative_cm:-0.58 imperative_cr:-0.32 imperative_ct:-0.12 imperative_cv:-0.18 imperative_cy:-0.23 imperative_vl:0.32 imperative_vr:-0.67 imperative_vt:-0.34
imperative_vy:-1.19 inf:1.76 inf#m:0.78 inf>:1.53 inf>abl:1.66 inf>acc:2.32 inf>as:-0.43 inf>dat:1.93 inf>gen:2.01 inf>iam:-0.39 inf>ins:-0.68 inf>its:0.82 inf>like:-0.44
inf>loc:1.96 inf>my:1.51 inf>niki:-0.33 inf>our:2.29 inf>plural:-1.48 inf>weare:-0.32 inf>youare:-0.82 inf>your:-1.20 inf>yours:-0.93 inf_ct:0.93 inf_cy:1.51 inf_cz:1.15
inf_vl:-0.10 inf_vm:1.88 inf_vr:0.57 inf_vt:0.99 inf_vv:-1.58 inf_vy:-0.76 inf_vz:2.16 ins:0.84 ins#m:0.90 ins#s:1.14 ins>:0.84 ins_ct:1.47 ins_cv:1.38 ins_cy:0.40
ins_vl:1.71 ins_vt:2.61 ins_vv:0.74 ins_vy:2.08 ip:1.29 ip#l:0.05 ip#m:0.51 ip#s:-0.70 ip>:1.20 ip>evid:0.99 ip>iam:3.79 ip>weare:-0.81 ip>youare:-0.12 ip>youare2:-0.99
ip_ct:-0.42 ip_cv:0.33 ip_cy:1.00 ip_cz:0.58 ip_vl:-0.63 ip_vm:-0.54 ip_vr:-0.52 ip_vt:0.09 ip_vv:-0.52 ip_vy:-0.46 ip_vz:0.33 its#m:0.12 its>abl3:1.18 its>acc3:0.14
its>as3:-0.83 its>dat3:1.23 its>gen:1.11 its>iam:1.15 its>ins:1.05 its>like3:0.37 its>loc3:1.19 its>niki:-0.34 its>youare:-0.51 its_cl:0.26 its_cm:-0.92 its_ct:-0.14
its_cv:2.91 its_cy:-0.62 its_cz:-0.54 its_vl:0.83 its_vm:0.48 its_vt:0.12 its_vv:-0.45 its_vy:-0.32 its_vz:2.18 let:0.64 let#m:1.27 let#s:0.41 let>:0.92 let>shy:-0.74
let_ct:1.63 let_cy:-0.60 let_vl:2.06 let_vm:0.63 let_vr:0.53 let_vt:2.59 let_vv:-0.38 let_vy:-0.74 let_vz:1.02 letme:0.54 letme#l:0.51 letme#m:0.45 letme#s:0.39
letme>:0.79 letme>shy:-0.98 letme_cl:-1.08 letme_cm:-1.14 letme_cr:-0.51 letme_ct:-1.04 letme_cy:-0.43 letme_cz:-0.63 letme_vm:0.76 letme_vr:0.90 letme_vt:1.09
letme_vv:-0.48 letme_vy:1.50 letme_vz:0.19 like:-0.09 like#m:-0.32 like#s:-0.67 like3:0.37 like3>:1.13 like3>acc:-0.99 like3>iam:-0.70 like3>its:-0.95 like3>weare:-0.84
like3>youare:-1.12 like3>youare2:-1.25 like3>your:-0.53 like>:0.51 like>abl:-0.78 like>acc:-1.82 like>as:-0.51 like>dat:-0.76 like>gen:-0.77 like>iam:-2.03 like>ins:-0.67
like>its:-1.85 like>like:-0.67 like>loc:-1.03 like>my:-1.15 like>niki:-0.36 like>our:-1.14 like>plural:-1.09 like>weare:-1.90 like>youare:-1.78 like>youare2:-1.66
like>your:-1.21 like>yours:-0.86 like_ct:0.20 like_cv:2.81 like_cy:-0.77 like_vl:-0.36 like_vm:-0.50 like_vr:1.27 like_vt:0.07 like_vy:1.53 like_vz:1.82 link:0.17
loc:0.43 loc#l:0.06 loc#m:0.37 loc3:1.19 loc3>:0.96 loc3>ghy:1.20 loc3>youare:-1.16 loc>:0.56 loc>ghy:0.62 loc>iam:-0.94 loc>weare:-1.04 loc>youare:-2.41
loc>youare2:-0.58 loc_ct:1.05 loc_cv:2.38 loc_cy:-0.26 loc_vl:-0.27 loc_vr:0.06 loc_vt:0.94 loc_vv:-1.35 loc_vy:0.72 loc_vz:0.73 lyk:-1.62 lyk>abl:2.64 lyk>acc:-0.44
lyk>as:-0.54 lyk>dat:-0.80 lyk>gen:-0.59 lyk>iam:-0.58 lyk>ins:-0.57 lyk>like:-0.88 lyk>loc:-1.26 lyk>niki:-0.35 lyk>plural:-1.94 lyk>weare:-0.55 maq:0.20 maq#l:2.24
maq#m:1.99 maq#s:-0.47 maq>:2.41 maq>abl:-0.96 maq>acc:-0.89 maq>as:-0.54 maq>dat:-0.67 maq>gen:-0.63 maq>iam:-0.38 maq>ins:-0.54 maq>its:-1.50 maq>like:-0.73
maq>loc:-0.93 maq>my:-1.12 maq>niki:-0.52 maq>our:-0.62 maq>plural:-2.04 maq>weare:-0.27 maq>youare:-0.37 maq>youare2:-0.79 maq>your:-0.61 maq>yours:-0.77 maq_ct:1.49
maq_cv:0.11 maq_cy:0.82 maq_vl:1.27 maq_vm:1.77 maq_vr:0.87 maq_vt:0.25 maq_vy:-0.67 maq_vz:0.77 mas:-0.45 mas#l:0.50 mas#m:0.40 mas#s:-0.46 mas>:3.17 mas>abl:4.28
mas>acc:-0.40 mas>as:-0.25 mas>dat:-0.28 mas>gen:-0.26 mas>iam:-0.22 mas>ins:-0.37 mas>its:-1.93 mas>like:-0.30 mas>loc:-0.48 mas>my:-0.83 mas>niki:-0.23 mas>our:-0.54
mas>plural:-0.85 mas>weare:-0.21 mas>youare2:-0.28 mas>your:-0.26 mas>yours:-0.37 mas_ct:0.93 mas_cy:0.50 mas_vl:-0.68 mas_vm:1.55 mas_vr:0.34 mas_vt:0.90 mas_vy:0.99
mas_vz:0.39 my:0.05 my#l:0.70 my#m:0.47 my#s:-0.31 my>:0.05 my>abl:-1.32 my>acc:1.26 my>as:-0.63 my>dat1:0.76 my>gen:0.84 my>iam:-1.69 my>ins:1.07 my>like:-1.84
my>loc:0.71 my>niki:-0.85 my>youare:-0.16 my_ct:0.99 my_cv:0.08 my_cy:-0.13 my_vl:-0.49 my_vm:1.35 my_vr:0.09 my_vt:1.66 my_vv:0.30 my_vy:0.57 my_vz:2.04 neg:0.15
neg#l:0.72 neg#m:1.09 neg#s:0.25 neg>:-0.63 neg>agent:-0.45 neg>assoon:-1.55 neg>bid:-0.99 neg>cond:1.68 neg>ghai:-0.41 neg>ghaly:-0.30 neg>ghan:2.63 neg>inf:1.61
neg>ip:0.84 neg>let:1.43 neg>letme:-0.53 neg>maq:-0.36 neg>past:4.48 neg>please:1.62 neg>pres:1.45 neg>shy:-1.48 neg>until:1.50 neg>want:-2.65 neg_ct:1.54 neg_cv:0.35
neg_cy:0.79 neg_vl:0.27 neg_vm:1.58 neg_vr:0.35 neg_vt:1.46 neg_vv:-0.26 neg_vy:1.66 neg_vz:0.56 niki:0.71 niki#l:1.64 niki#m:1.76 niki#s:2.17 niki>:0.71 niki_ct:0.66
niki_cv:1.10 niki_cy:0.54 niki_vl:1.05 niki_vm:2.00 niki_vr:1.23 niki_vt:0.67 niki_vy:0.94 niki_vz:0.13 noun#2:-0.96 noun#3:0.17 noun#4:-0.12 noun#5:0.20 noun+noun:1.95
noun+verb:-1.31 noun.1:0.22 noun.2:0.62 noun.3:0.18 noun_cl:0.26 noun_cm:-0.92 noun_cz:-0.54 noun_vl:0.46 noun_vt:0.62 noun_vy:0.14 noun_vz:0.37 our:0.35 our#l:1.13
our#m:1.58 our#s:0.56 our>:0.35 our>abl:-0.32 our>acc:1.30 our>as:-0.27 our>gen:1.49 our>iam:-0.11 our>like:-0.28 our>loc:1.13 our>niki:-0.25 our_ct:1.61 our_cv:0.32
our_cy:-0.44 our_vl:2.14 our_vm:3.04 our_vr:0.29 our_vt:2.64 our_vv:0.07 our_vy:0.58 our_vz:1.64 pass#l:0.62 pass#m:-0.32 pass#s:-1.10 pass>:-1.49 pass>agent:-1.23
pass>assoon:-0.39 pass>bid:-0.71 pass>caus:-2.95 pass>causg:-1.26 pass>caust:-1.94 pass>cond:-1.09 pass>ghai:-0.86 pass>ghaly:-0.82 pass>ghan:1.48 pass>inf:1.17
pass>ip:1.30 pass>let:-0.97 pass>letme:-2.36 pass>maq:-1.08 pass>mas:-2.33 pass>neg:0.08 pass>pass:-1.92 pass>past:1.19 pass>please:-1.20 pass>pres:0.95 pass>presi:-1.35
pass>recp:-2.44 pass>refl:-2.61 pass>shy:-1.14 pass>want:-1.98 pass>worth:-1.75 pass_cr:-0.16 pass_cy:1.84 pass_cz:-0.63 pass_vl:3.66 pass_vm:0.74 pass_vr:0.69
pass_vt:0.10 pass_vv:-0.49 pass_vy:0.52 pass_vz:0.61 past:0.74 past#m:0.86 past#s:1.88 past>:0.86 past>pastp:0.31 past_ct:0.44 past_cv:2.61 past_cy:-0.69 past_vl:-0.54
past_vm:-0.40 past_vr:0.53 past_vt:-0.36 past_vv:-0.52 past_vz:-1.11 pastp:0.26 pastp>:0.35 please#m:1.37 please#s:0.31 please>:0.14 please>shy:1.83 please_ct:-1.50
please_cy:0.80 please_cz:1.20 please_vl:1.98 please_vm:1.93 please_vr:1.83 please_vt:0.07 please_vv:-0.23 please_vz:-0.18 plural#l:0.77 plural#m:0.54 plural#s:0.92
plural>abl:2.88 plural>acc:3.76 plural>as:-0.24 plural>dat:2.69 plural>gen:3.00 plural>iam:-2.66 plural>ins:2.73 plural>its:2.66 plural>like:-0.25 plural>loc:2.56
plural>my:2.78 plural>niki:-0.13 plural>our:3.26 plural>weare:-2.74 plural>youare:-2.67 plural>your:-0.27 plural>yours:-0.55 plural_ct:1.56 plural_cv:1.89 plural_cy:1.04
plural_vl:0.88 plural_vm:0.14 plural_vr:0.81 plural_vt:1.00 plural_vv:-0.52 plural_vy:0.80 plural_vz:0.14 pres#m:0.26 pres#s:0.48 pres>presm:-0.60 pres>presp:2.19
pres>tyn:0.93 pres_cl:-1.64 pres_cm:-3.02 pres_cr:-1.16 pres_ct:-0.99 pres_cy:-1.18 pres_cz:-1.44 pres_vl:-0.42 pres_vm:-0.14 pres_vr:0.24 pres_vt:0.08 pres_vy:0.86
pres_vz:0.58 presi#l:-0.35 presi#s:0.42 presi>:-1.45 presi>tyn:1.05 presi_cz:1.85 presi_vl:-0.98 presi_vm:-0.95 presi_vt:-0.81 presi_vy:-1.44 presi_vz:-0.12 presm:-0.36
presm>:-0.48 presm>shy:-0.13 presp:0.76 presp>:0.78 presp>shy:-1.26 recp#s:-1.09 recp>:-2.26 recp>agent:-1.22 recp>ar:-2.29 recp>assoon:-0.33 recp>bid:-0.73
recp>caus:-4.18 recp>causg:-0.52 recp>cond:-1.67 recp>ghai:-0.80 recp>ghaly:-0.85 recp>ghan:0.08 recp>inf:0.74 recp>ip:1.36 recp>let:-0.91 recp>letme:-1.49 recp>maq:-1.13
recp>mas:-1.64 recp>neg:-1.57 recp>pass:0.32 recp>past:1.06 recp>pres:0.95 recp>presi:-1.98 recp>recp:-2.29 recp>refl:-1.81 recp>shy:-1.42 recp>want:-1.46
recp>worth:-1.05 recp_cm:-0.94 recp_ct:1.99 recp_cv:-0.96 recp_cy:1.05 recp_cz:1.57 recp_vl:0.87 recp_vm:1.23 recp_vr:0.15 recp_vt:0.86 recp_vv:-0.22 recp_vy:-0.43
recp_vz:2.49 refl#s:-1.01 refl>agent:-2.48 refl>ar:-1.86 refl>assoon:-0.33 refl>bid:-0.98 refl>caus:-3.64 refl>causg:-0.96 refl>causr:-0.10 refl>cond:-1.63
refl>ghai:-1.07 refl>ghaly:-0.89 refl>ghan:0.78 refl>inf:-2.89 refl>ip:0.90 refl>let:-0.07 refl>letme:-2.21 refl>maq:-0.72 refl>mas:-1.86 refl>neg:-1.86 refl>pass:-3.33
refl>past:0.37 refl>please:-1.52 refl>pres:0.33 refl>presi:-0.49 refl>recp:-2.18 refl>refl:-0.98 refl>shy:-0.73 refl>want:-2.25 refl>worth:-1.47 refl_cv:-0.32
refl_cz:0.81 refl_vl:1.01 refl_vm:0.07 refl_vy:-0.14 shy:-0.17 shy#m:0.74 shy#s:1.11 shy>:-0.17 shy_ct:1.19 shy_cv:1.13 shy_cy:-2.01 shy_vl:1.21 shy_vr:0.06 shy_vv:-0.35
shy_vy:-1.23 shy_vz:-0.09 tyn:1.06 tyn>:1.60 tyn>acc:-1.93 tyn>gen:-1.59 tyn>ghanp:-0.41 tyn>iam:3.11 tyn>its:3.39 tyn>like:-1.89 tyn>loc:-1.90 tyn>lyk:-2.13
tyn>plural:1.95 tyn>youare:3.67 tyn>youare2:3.01 until:1.50 until>:1.50 verb#2:-0.46 verb#8:-0.29 verb+noun:-1.44 verb+verb:2.75 verb.4:-0.22 verb_cl:-1.99 verb_cr:-1.59
verb_cz:0.53 verb_vv:-1.99 verb_vy:-0.06 want#m:-0.77 want#s:-0.74 want>:-0.40 want>abl:-0.56 want>acc:-0.62 want>as:-0.66 want>dat:-0.80 want>gen:-2.33 want>iam:-1.01
want>ins:-1.62 want>its:3.33 want>like:-0.53 want>loc:-0.87 want>my:-0.53 want>niki:-0.36 want>plural:-1.29 want>weare:-0.08 want>youare:-0.51 want_ct:0.64 want_cy:-0.71
want_vr:0.46 want_vt:-0.34 want_vy:0.60 weare:0.16 weare#m:0.29 weare#s:1.87 weare>:0.19 weare>shy:-0.33 weare_ct:0.95 weare_cv:-0.74 weare_cy:0.59 weare_vl:1.55
weare_vm:2.94 weare_vr:0.09 weare_vt:2.45 weare_vv:0.26 weare_vz:2.11 worth#m:0.14 worth>:2.70 worth>abl:-1.54 worth>acc:-1.51 worth>as:-0.12 worth>dat:-1.30
worth>gen:-1.17 worth>iam:-0.65 worth>ins:-0.71 worth>like:-1.36 worth>loc:-1.60 worth>niki:-0.17 worth>plural:-1.33 worth>weare:-0.23 worth>youare2:-0.45 worth_cl:-0.73
worth_cm:-0.63 worth_cr:-0.22 worth_ct:-0.70 worth_cv:-0.23 worth_cy:0.58 worth_cz:-0.22 worth_vl:0.47 worth_vm:1.45 worth_vr:1.41 worth_vt:0.79 worth_vv:-0.30
worth_vy:1.01 worth_vz:0.96 youare#m:-0.73 youare#s:-1.40 youare>shy:-0.57 youare_ct:-0.47 youare_cy:-0.62 youare_vl:-0.55 youare_vt:-0.37 youare_vv:-0.20 youare_vz:-0.45
your#m:-0.71 your#s:-1.10 your>abl:-1.70 your>acc:-3.41 your>as:-0.83 your>dat1:-0.11 your>gen:0.35 your>ins:-2.53 your>like:-1.72 your>loc:-1.60 your>niki:-0.80
your_cm:-0.09 your_ct:0.18 your_cy:-0.12 your_vl:0.73 your_vm:0.93 your_vt:1.49 your_vv:0.15 your_vz:2.24 yours#l:0.87 yours#m:0.86 yours#s:0.06 yours>abl:-0.43
yours>acc:2.22 yours>as:-0.24 yours>dat:-0.54 yours>gen:-0.49 yours>ins:0.83 yours>like:-0.34 yours>loc:-0.57 yours>niki:-0.21 yours_ct:0.21 yours_cv:-0.05 yours_vl:0.97
yours_vm:2.18 yours_vr:0.56 yours_vt:1.50 yours_vv:0.89 yours_vy:1.03 yours_vz:1.41
`
