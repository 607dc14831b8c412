/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const looseWeights = `
abl:1.21 abl#l:0.51 abl#m:0.38 abl#s:0.15 abl3:1.20 abl3>:1.20 abl>:1.21 abl_ct:-0.44 abl_cv:1.44 abl_vl:0.46 abl_vm:0.82 abl_vy:-0.27 abl_vz:0.94 acc:0.19 acc#m:-0.09
acc#s:0.69 acc3:0.15 acc3>:0.15 acc>:0.19 acc_ct:0.12 acc_cv:0.90 acc_cy:0.07 acc_vl:-1.03 acc_vm:-0.34 acc_vt:0.36 acc_vv:-0.66 acc_vy:0.74 acc_vz:0.07 agent:-1.46
agent#l:0.24 agent#m:-0.42 agent#s:0.46 agent>:1.26 agent>abl:-1.17 agent>acc:-1.76 agent>as:-0.96 agent>dat:-1.58 agent>gen:-1.80 agent>iam:-1.04 agent>ins:-1.33
agent>its:-2.09 agent>like:-1.21 agent>loc:-1.62 agent>my:-1.28 agent>niki:-0.45 agent>plural:-1.95 agent>weare:-0.61 agent>youare:-1.26 agent>your:-1.56
agent>yours:-1.23 agent_ct:1.45 agent_cv:0.06 agent_cy:0.57 agent_cz:0.71 agent_vl:1.01 agent_vm:-0.67 agent_vr:-0.75 agent_vt:0.49 agent_vy:0.96 agent_vz:-0.07 ar:-0.09
ar#s:-0.07 ar>abl:-1.61 ar>acc:-1.98 ar>as:-1.36 ar>dat:-1.83 ar>gen:-1.90 ar>iam:3.00 ar>ins:-1.70 ar>its:-2.11 ar>like:-1.59 ar>loc:-1.59 ar>my:-2.33 ar>niki:-0.91
ar>our:-1.02 ar>plural:-3.05 ar>weare:2.89 ar>youare:3.15 ar>youare2:-0.21 ar>your:-1.85 ar>yours:-1.79 ar_cm:-0.73 ar_cr:-0.67 ar_cy:0.52 ar_cz:-0.35 ar_vm:1.75
ar_vr:1.44 ar_vt:1.11 ar_vv:-1.27 ar_vy:1.51 ar_vz:1.10 as:-0.08 as#l:1.12 as#m:0.27 as#s:0.60 as3:-0.71 as3>:-0.71 as>:-0.08 as_ct:1.14 as_cv:1.36 as_cy:0.21 as_vl:0.94
as_vm:0.37 as_vr:0.47 as_vt:0.50 as_vy:0.94 as_vz:0.56 assoon:1.24 assoon#l:0.85 assoon#m:1.52 assoon#s:0.69 assoon>:1.24 assoon_cv:1.71 assoon_vr:0.13 assoon_vt:0.35
bare#2:-0.25 bare#3:0.69 bare#4:0.41 bare#5:0.71 bare#6:0.60 bare#7:0.48 bare+noun:4.02 bare+verb:-1.65 bare-аба:-0.16 bare-абу:-0.51 bare-ава:0.33 bare-ага:-0.37
bare-агы:-0.62 bare-ада:-0.52 bare-аде:0.30 bare-ады:0.29 bare-аж:0.55 bare-ажы:-0.29 bare-аз:0.96 bare-аза:0.58 bare-азы:0.57 bare-айа:-0.73 bare-айс:0.29 bare-айт:-0.73
bare-айу:0.52 bare-айы:1.25 bare-ак:0.22 bare-ака:0.56 bare-акт:0.05 bare-акы:0.60 bare-ал:0.08 bare-ала:-0.54 bare-але:0.34 bare-алк:-0.34 bare-алт:-0.40 bare-алу:-0.72
bare-алы:0.44 bare-ама:0.75 bare-аме:0.25 bare-аму:-0.17 bare-амы:0.22 bare-ан:0.20 bare-ана:0.31 bare-анк:0.45 bare-анс:0.32 bare-ант:0.80 bare-ану:-0.42 bare-аны:0.25
bare-ап:-0.46 bare-апа:0.64 bare-ара:-0.36 bare-арт:-0.24 bare-ару:-0.88 bare-ас:-0.95 bare-аса:-0.54 bare-асу:-0.15 bare-асы:0.19 bare-ат:0.39 bare-ата:-1.42
bare-ате:0.49 bare-атр:0.24 bare-ату:-0.13 bare-аты:0.75 bare-ау:-0.12 bare-ауа:-0.26 bare-ауй:0.32 bare-ауу:-0.35 bare-ауы:-0.40 bare-аф:0.33 bare-афе:0.32 bare-афт:0.30
bare-аш:-0.29 bare-аша:-0.65 bare-ашу:-0.60 bare-ашы:-0.56 bare-ба:0.12 bare-бай:0.83 bare-бак:0.15 bare-бал:0.40 bare-бам:-0.51 bare-бан:0.46 bare-бар:-0.08
bare-бат:-0.07 bare-бе:-0.25 bare-бей:-0.87 bare-бек:-0.19 bare-бем:-0.33 bare-бен:-1.04 bare-бер:-0.32 bare-бес:-0.84 bare-бет:0.74 bare-бйе:0.33 bare-боз:0.31
bare-бой:0.29 bare-бок:0.53 bare-бол:-0.35 bare-бу:-0.68 bare-бук:-0.34 bare-бул:0.30 bare-бур:0.35 bare-бус:0.44 bare-буы:-0.28 bare-бы:0.29 bare-быз:-0.14 bare-бык:0.62
bare-был:0.35 bare-бым:-0.91 bare-бын:0.16 bare-бып:-0.32 bare-быр:0.53 bare-быс:0.49 bare-быт:0.30 bare-ва:0.48 bare-вал:0.20 bare-вам:-0.35 bare-ван:-0.34 bare-вар:0.35
bare-во:0.33 bare-вод:0.30 bare-вол:0.35 bare-га:-0.14 bare-гай:0.46 bare-гал:-0.34 bare-гам:-0.08 bare-ган:-0.13 bare-гап:-0.82 bare-гар:-0.45 bare-гас:-0.10
bare-гат:0.97 bare-гау:-0.53 bare-гда:0.21 bare-где:0.32 bare-ге:-0.90 bare-гез:0.34 bare-гей:-0.10 bare-гек:0.48 bare-гел:0.34 bare-геп:-0.31 bare-гер:0.63 bare-гет:0.32
bare-геу:-0.27 bare-гзы:0.35 bare-гйа:0.81 bare-гог:0.33 bare-гпе:-0.37 bare-гсе:-0.32 bare-гты:-0.43 bare-гу:-1.37 bare-гул:0.51 bare-гуы:-0.22 bare-гшы:-0.40
bare-гы:0.56 bare-гыз:0.16 bare-гыл:-0.27 bare-гым:-1.39 bare-гын:-1.86 bare-гып:-1.48 bare-гыр:-1.14 bare-гыс:-0.08 bare-гыт:-0.05 bare-гыш:1.48 bare-да:-1.10
bare-дай:-0.51 bare-дак:1.13 bare-дал:0.51 bare-дам:0.73 bare-дан:-0.31 bare-дап:-1.90 bare-дар:-0.07 bare-дат:-0.22 bare-дау:-0.59 bare-даш:0.36 bare-дде:0.13
bare-де:-0.58 bare-дей:-0.40 bare-дел:0.44 bare-дем:-0.08 bare-ден:-0.46 bare-деп:-0.28 bare-дер:-0.54 bare-дес:-0.08 bare-деу:-0.82 bare-дйа:0.47 bare-дйо:0.31
bare-дон:0.56 bare-доп:0.48 bare-дра:0.34 bare-ду:-0.05 bare-ды:-0.20 bare-дыз:0.34 bare-дык:1.12 bare-дып:-0.10 bare-дыр:-0.14 bare-дыс:0.44 bare-ебе:-0.30 bare-ебы:0.31
bare-ег:-0.23 bare-еге:-0.59 bare-егу:-0.25 bare-егы:0.07 bare-ед:0.35 bare-еде:-0.54 bare-еж:0.36 bare-еже:-0.17 bare-ез:0.07 bare-езе:-0.29 bare-езу:-0.22 bare-ей:-0.94
bare-ейа:0.42 bare-ейе:-0.57 bare-ейт:-0.09 bare-ейу:-0.56 bare-еке:0.63 bare-екс:0.30 bare-екы:0.32 bare-ел:0.29 bare-еле:-0.41 bare-елу:0.14 bare-елы:-0.14
bare-ем:-0.14 bare-ема:0.33 bare-еме:-0.21 bare-емы:0.35 bare-ене:-0.82 bare-ент:0.89 bare-ену:-0.46 bare-ены:-0.28 bare-еп:-1.40 bare-епт:0.32 bare-ера:0.33
bare-ере:-1.27 bare-ерт:-0.20 bare-еру:-0.81 bare-еры:0.17 bare-ес:-0.77 bare-есс:0.34 bare-ест:-0.22 bare-есу:-0.41 bare-есы:-0.44 bare-ет:0.12 bare-ета:0.32
bare-ете:-0.99 bare-ету:-0.48 bare-еты:0.90 bare-еу:-1.13 bare-еуы:-0.46 bare-ех:0.32 bare-еш:1.01 bare-еше:-0.06 bare-ешы:0.22 bare-жа:0.13 bare-жай:0.62 bare-жал:0.38
bare-жам:0.29 bare-жан:0.51 bare-жап:-0.55 bare-жар:0.34 bare-жас:0.43 bare-жау:0.53 bare-жде:0.27 bare-же:0.08 bare-жег:-0.23 bare-жей:-0.33 bare-жел:0.43 bare-жем:-0.12
bare-жен:-0.32 bare-жеп:-0.30 bare-жер:0.23 bare-жеу:-0.34 bare-жйу:-0.37 bare-жой:-0.34 bare-жол:-0.15 bare-жон:0.33 bare-жу:-0.43 bare-жуз:0.13 bare-жук:-0.34
bare-жул:-0.34 bare-жун:0.32 bare-жуп:0.32 bare-жур:-0.23 bare-жы:-0.75 bare-жык:0.34 bare-жыл:-0.34 bare-жым:-0.06 bare-жын:0.48 bare-жып:-0.47 bare-жыр:-0.32
bare-за:0.61 bare-зак:0.47 bare-зал:0.33 bare-зам:-0.32 bare-зан:0.23 bare-зар:0.15 bare-зба:0.59 bare-зге:-0.40 bare-згы:-1.44 bare-зда:-0.21 bare-зде:-1.42
bare-зды:-0.11 bare-зе:-1.03 bare-зей:-0.31 bare-зел:-0.20 bare-зен:0.34 bare-зеп:-0.22 bare-зер:-0.88 bare-зет:-0.13 bare-зйа:0.14 bare-зм:0.36 bare-зон:0.20
bare-зса:-0.16 bare-зсе:-0.75 bare-зу:-0.66 bare-зуы:-0.16 bare-зше:-1.34 bare-зы:1.18 bare-зык:-0.12 bare-зыл:0.22 bare-зым:-0.46 bare-зын:-1.04 bare-зып:-0.73
bare-зыр:0.54 bare-зыт:0.49 bare-йа:0.75 bare-йай:-0.59 bare-йак:0.36 bare-йал:-0.11 bare-йам:-0.48 bare-йан:0.15 bare-йап:-0.45 bare-йар:-0.17 bare-йат:-0.26
bare-йау:-0.62 bare-йба:0.35 bare-йга:-1.46 bare-йге:0.22 bare-йгы:-0.35 bare-йда:-1.38 bare-йде:0.17 bare-йды:-0.43 bare-йе:0.18 bare-йем:-0.54 bare-йен:-0.72
bare-йер:-0.17 bare-йет:0.83 bare-йза:0.39 bare-йла:-0.55 bare-йле:-0.63 bare-йма:-0.88 bare-йме:-0.68 bare-йна:-0.67 bare-йне:0.10 bare-йо:0.31 bare-йон:0.47
bare-йот:0.34 bare-йпа:0.06 bare-йра:-0.05 bare-йс:0.29 bare-йса:-0.48 bare-йсе:-0.52 bare-йт:-0.72 bare-йта:-0.60 bare-йте:-0.31 bare-йту:-0.58 bare-йу:0.15
bare-йут:0.18 bare-йуы:-0.34 bare-йша:-0.66 bare-йше:-0.31 bare-йшы:0.32 bare-йы:1.29 bare-йыз:0.86 bare-йык:-2.47 bare-йыл:-0.11 bare-йым:-1.41 bare-йын:-0.24
bare-йып:-0.24 bare-йыр:-0.57 bare-йыт:0.34 bare-ка:0.24 bare-кай:-0.56 bare-как:0.42 bare-кал:0.54 bare-кам:-0.72 bare-кан:0.46 bare-кар:-0.34 bare-кас:0.73
bare-кат:0.12 bare-кау:-0.30 bare-каш:0.34 bare-ке:0.17 bare-кез:-0.33 bare-кей:-0.49 bare-кек:0.95 bare-кел:0.13 bare-кем:0.14 bare-кен:-0.46 bare-кеп:-0.53
bare-кер:0.89 bare-кес:-0.23 bare-кет:-0.26 bare-кеу:-0.25 bare-кеш:0.48 bare-кйе:0.31 bare-кйу:-0.15 bare-кка:-1.98 bare-кке:-2.03 bare-ккы:-1.87 bare-код:0.31
bare-коз:0.66 bare-кой:0.46 bare-кол:0.19 bare-коп:0.21 bare-кор:0.62 bare-кос:-0.11 bare-кот:0.35 bare-кош:-0.52 bare-кпа:-1.42 bare-кпе:-0.25 bare-кс:0.30
bare-кса:-0.99 bare-ксе:-0.39 bare-ксу:-0.27 bare-ксы:-0.66 bare-кта:-0.19 bare-кте:-0.89 bare-кты:-0.27 bare-ку:-0.87 bare-куз:0.43 bare-куй:-0.28 bare-кул:0.30
bare-кун:0.62 bare-кус:0.42 bare-кут:-0.55 bare-куы:-0.13 bare-кша:-0.32 bare-кше:-0.07 bare-кы:-0.16 bare-кыз:-0.29 bare-кыл:0.65 bare-кым:0.87 bare-кып:-0.22
bare-кыр:-0.15 bare-кыс:0.23 bare-кыт:-0.76 bare-кыш:1.09 bare-ла:-0.72 bare-лай:-1.98 bare-лак:1.01 bare-лал:0.34 bare-лам:0.49 bare-лан:-0.44 bare-лап:-1.32
bare-лар:-2.91 bare-лас:0.07 bare-лат:-0.46 bare-лау:-0.74 bare-лба:0.34 bare-лга:-0.64 bare-лге:-1.34 bare-лгу:-0.30 bare-лгы:-0.56 bare-лда:-1.61 bare-лде:-0.84
bare-лды:-1.48 bare-ле:-1.42 bare-леж:0.36 bare-лей:-1.27 bare-лек:0.29 bare-лел:0.29 bare-лем:0.33 bare-лен:0.62 bare-леп:-1.26 bare-лер:-2.69 bare-лет:0.46
bare-леу:-1.30 bare-лжа:0.08 bare-лжу:-0.36 bare-лжы:-0.66 bare-лйа:0.45 bare-лк:-0.54 bare-лке:0.51 bare-лку:-0.51 bare-лкы:-0.84 bare-лла:0.11 bare-лм:0.26
bare-лма:-1.97 bare-лме:-1.49 bare-лог:0.40 bare-лок:0.33 bare-лот:0.31 bare-лс:0.30 bare-лса:-0.90 bare-лсе:-0.81 bare-лт:0.18 bare-лта:0.22 bare-лте:0.34 bare-лто:0.33
bare-лту:-0.28 bare-лу:-0.21 bare-луа:0.25 bare-луб:0.32 bare-луы:-0.26 bare-лша:-0.50 bare-лше:-1.01 bare-лшы:-0.49 bare-лы:0.21 bare-лык:0.06 bare-лым:0.49
bare-лын:-0.23 bare-лып:-0.65 bare-лыр:-0.33 bare-лыс:0.75 bare-лыш:0.31 bare-ма:0.60 bare-маз:0.31 bare-май:-1.59 bare-мак:-0.35 bare-мал:-0.12 bare-мам:-0.41
bare-ман:0.75 bare-мас:-1.44 bare-мат:0.32 bare-маш:0.43 bare-мба:0.30 bare-мга:-0.77 bare-мге:-0.86 bare-мгы:-0.78 bare-мда:-0.61 bare-мде:-1.70 bare-мды:0.32
bare-ме:0.44 bare-мек:-0.77 bare-мем:-0.69 bare-мер:0.26 bare-мес:-0.93 bare-мет:0.70 bare-мйа:0.40 bare-мке:0.56 bare-мол:0.33 bare-мон:0.05 bare-мос:0.34 bare-мта:0.16
bare-мту:-0.27 bare-мты:-0.56 bare-му:-0.17 bare-муз:0.10 bare-мук:0.59 bare-мша:-0.43 bare-мше:-1.29 bare-мы:1.00 bare-мыл:-0.41 bare-мым:-1.37 bare-мып:-0.25
bare-мыр:0.46 bare-мыс:0.76 bare-мыт:-0.43 bare-на:0.11 bare-най:0.12 bare-нак:0.78 bare-нал:-0.55 bare-нам:-0.71 bare-нан:-0.35 bare-нап:-1.06 bare-нар:-0.06
bare-нас:-0.22 bare-нат:0.77 bare-нау:-0.84 bare-нба:-1.66 bare-нбе:-0.92 bare-нбы:0.83 bare-нг:0.36 bare-нга:-0.67 bare-нге:-0.69 bare-нгу:-0.22 bare-нгы:-0.14
bare-нде:-1.14 bare-нды:-0.81 bare-не:-0.52 bare-нез:0.32 bare-ней:-0.49 bare-нек:0.75 bare-нем:-0.70 bare-нен:-0.41 bare-неп:-0.18 bare-нер:-0.32 bare-нес:-0.05
bare-нет:0.31 bare-неш:0.45 bare-нжы:-0.30 bare-нзе:-0.24 bare-нйа:0.24 bare-нйе:0.51 bare-нк:0.45 bare-нка:0.33 bare-нку:-0.14 bare-нкы:-0.32 bare-нс:0.32 bare-нса:-0.71
bare-нсе:-0.11 bare-нт:1.22 bare-нты:0.36 bare-ну:-0.90 bare-нуа:-0.26 bare-нуы:-0.14 bare-нша:-0.33 bare-нше:0.09 bare-ншу:-0.24 bare-ншы:0.51 bare-ны:0.41
bare-ныз:-0.84 bare-ный:0.30 bare-нык:-0.32 bare-ныл:-0.62 bare-ным:-0.66 bare-нын:-0.61 bare-нып:-0.70 bare-ныр:0.35 bare-ныс:0.86 bare-ныт:-0.11 bare-оба:0.48
bare-обе:0.10 bare-обы:0.31 bare-ога:0.32 bare-оге:-0.59 bare-огу:-0.24 bare-огы:0.30 bare-од:0.42 bare-ода:0.26 bare-оже:0.19 bare-оз:0.63 bare-озе:-0.33 bare-озу:-0.22
bare-озы:0.31 bare-ой:0.09 bare-ойа:-0.79 bare-ойы:0.20 bare-ок:0.18 bare-ока:0.22 bare-оку:-0.26 bare-окы:-0.45 bare-ол:0.06 bare-ола:0.18 bare-оле:-0.65 bare-олу:-0.46
bare-олы:0.29 bare-он:1.07 bare-она:-0.32 bare-оне:-0.50 bare-оны:0.54 bare-оп:0.94 bare-опе:0.23 bare-ор:0.98 bare-ора:-0.33 bare-оре:0.27 bare-орк:-0.33 bare-орт:0.62
bare-ору:-0.31 bare-оры:0.61 bare-оса:-0.52 bare-осе:-0.33 bare-осу:-0.53 bare-осы:-0.44 bare-от:0.23 bare-ота:0.38 bare-оте:-0.33 bare-оту:-0.36 bare-оты:0.82
bare-оу:0.31 bare-ош:-0.59 bare-оше:-0.75 bare-ошу:-0.47 bare-ошы:-0.71 bare-паж:0.33 bare-паз:0.66 bare-пай:-0.61 bare-пак:-0.35 bare-пал:0.46 bare-пам:-0.99
bare-пан:0.06 bare-пап:0.35 bare-пар:0.57 bare-пас:-1.39 bare-пат:0.76 bare-пе:-0.52 bare-пед:0.35 bare-пей:-0.78 bare-пек:-1.94 bare-пем:-0.67 bare-пен:-0.80
bare-пес:-1.23 bare-пеш:0.29 bare-пка:-0.28 bare-пке:-0.46 bare-пкы:0.40 bare-пон:0.35 bare-пос:0.34 bare-ппа:-0.72 bare-ппе:-0.15 bare-пса:-0.47 bare-псе:-0.10
bare-пт:0.32 bare-пта:-0.30 bare-пте:-0.74 bare-пше:-0.52 bare-пшы:0.16 bare-пыз:-1.08 bare-пыл:0.58 bare-пын:-0.76 bare-пыр:0.72 bare-ра:-0.55 bare-раж:0.32
bare-раз:0.34 bare-рай:-0.57 bare-рак:1.33 bare-рал:0.73 bare-рам:0.07 bare-ран:0.75 bare-рар:-2.02 bare-рат:0.24 bare-рау:-1.37 bare-раф:0.33 bare-рба:0.07 bare-рбы:0.34
bare-рг:0.45 bare-рге:-0.71 bare-ргу:-0.49 bare-ргы:-0.56 bare-рде:-0.40 bare-рду:-0.05 bare-рды:-1.74 bare-ре:-0.34 bare-рек:0.92 bare-рел:-0.34 bare-рен:0.08
bare-реп:-0.63 bare-рер:-1.42 bare-рес:0.09 bare-рет:-0.50 bare-реу:-0.54 bare-ржа:0.06 bare-рйа:0.57 bare-рк:-0.34 bare-рка:-0.20 bare-рке:0.05 bare-рку:-0.25
bare-ркы:-0.52 bare-рла:-1.20 bare-рле:-1.03 bare-рме:0.11 bare-рна:0.21 bare-рне:0.31 bare-рон:0.21 bare-рор:0.31 bare-рот:0.32 bare-рпа:0.26 bare-рпе:0.20
bare-рса:-1.00 bare-рсе:-0.91 bare-рт:0.42 bare-рта:-0.13 bare-рте:-0.16 bare-рту:-0.75 bare-рты:0.28 bare-ру:-0.71 bare-руа:-0.32 bare-рус:0.27 bare-руу:-0.27
bare-руы:-0.19 bare-рша:-0.15 bare-рше:-0.51 bare-ршы:-0.18 bare-ры:0.42 bare-рыз:0.45 bare-рык:-0.10 bare-рыл:-0.68 bare-рым:-0.37 bare-рып:-0.13 bare-рыр:-0.35
bare-рыс:0.55 bare-рыш:0.55 bare-са:-1.25 bare-сай:-0.54 bare-сак:0.06 bare-сал:-0.28 bare-сан:0.15 bare-сап:-0.05 bare-сар:-0.37 bare-сат:0.06 bare-сау:-0.33
bare-се:-0.36 bare-сей:0.37 bare-сел:0.31 bare-сер:-0.21 bare-сйа:0.98 bare-ска:0.27 bare-ске:-1.02 bare-скы:-1.17 bare-соз:0.67 bare-сой:-0.29 bare-сок:-0.27
bare-сол:0.09 bare-сон:-0.21 bare-сор:0.52 bare-сот:0.08 bare-спа:-1.37 bare-спе:0.12 bare-сс:0.34 bare-сса:-0.33 bare-ссе:-0.98 bare-ст:0.31 bare-ста:-1.02
bare-сте:-1.03 bare-сту:-0.62 bare-сты:-1.48 bare-су:-0.12 bare-суа:-0.32 bare-суз:0.34 bare-сук:-0.34 bare-сус:0.28 bare-суу:-0.30 bare-суы:0.07 bare-сша:-1.67
bare-сше:-1.20 bare-сы:0.21 bare-сыз:0.17 bare-сый:0.19 bare-сык:0.84 bare-сыл:0.11 bare-сым:0.17 bare-сыр:-0.35 bare-та:-0.69 bare-тай:-1.83 bare-так:0.81 bare-тал:-0.13
bare-там:-0.26 bare-тан:0.15 bare-тап:-0.21 bare-тар:-1.06 bare-тас:0.49 bare-тат:-0.11 bare-тау:-1.41 bare-тво:0.33 bare-те:-1.12 bare-тез:0.06 bare-тей:-1.40
bare-тек:0.35 bare-тел:0.47 bare-тем:-0.51 bare-тен:-0.34 bare-теп:-1.02 bare-тер:-1.09 bare-тес:0.34 bare-тет:0.14 bare-теу:-0.78 bare-теш:0.45 bare-тйа:0.49
bare-тка:-0.08 bare-тку:-0.24 bare-ткы:-0.34 bare-то:0.33 bare-тог:-0.34 bare-тоз:-0.34 bare-той:0.27 bare-ток:-0.32 bare-тон:0.55 bare-топ:0.31 bare-тор:0.98
bare-тот:0.32 bare-тпа:0.18 bare-тпе:-1.46 bare-тр:0.30 bare-тса:-0.97 bare-тсе:-1.27 bare-тта:-1.06 bare-тте:-1.28 bare-ту:-0.10 bare-туз:0.36 bare-тун:0.15
bare-тур:-0.45 bare-тус:0.51 bare-туы:0.12 bare-тша:-0.61 bare-тше:-1.46 bare-тшы:-0.31 bare-ты:0.06 bare-тыз:0.07 bare-тык:0.79 bare-тыл:0.26 bare-тым:-0.62
bare-тын:-0.91 bare-тып:-0.93 bare-тыр:-0.57 bare-тыс:0.41 bare-уа:-0.68 bare-уап:0.29 bare-уат:-0.27 bare-уб:0.32 bare-уба:0.50 bare-угу:-0.44 bare-угы:0.07
bare-уде:-0.05 bare-уды:-0.25 bare-ует:0.32 bare-уз:0.49 bare-уза:0.18 bare-узе:-0.48 bare-узу:-0.30 bare-узы:0.36 bare-уй:0.18 bare-уйу:-0.63 bare-уйы:0.27 bare-ук:-0.46
bare-ука:0.33 bare-уке:0.07 bare-ул:0.46 bare-ула:-0.29 bare-уле:0.14 bare-улс:0.30 bare-улу:-0.56 bare-улы:0.79 bare-ума:0.12 bare-ун:1.19 bare-уна:0.22 bare-уны:0.50
bare-уп:0.32 bare-ур:-0.43 bare-ура:0.58 bare-ург:0.45 bare-уре:0.34 bare-урт:0.64 bare-уру:-0.34 bare-ус:1.09 bare-уса:-0.51 bare-усы:0.50 bare-ут:-0.50 bare-уте:-0.39
bare-уту:-0.54 bare-уты:0.31 bare-уу:-0.66 bare-уш:-0.32 bare-уша:-0.91 bare-уше:0.31 bare-ушу:-0.19 bare-уы:-0.60 bare-уыз:0.36 bare-уык:0.26 bare-уыл:0.52 bare-уын:0.14
bare-уып:-0.20 bare-уыр:-0.55 bare-уыс:0.50 bare-уыт:0.35 bare-уыш:0.79 bare-фе:0.32 bare-фйа:0.27 bare-фт:0.30 bare-фыр:0.21 bare-хал:0.15 bare-хан:0.34 bare-хар:0.54
bare-хас:0.36 bare-хат:0.55 bare-хка:-0.12 bare-хкы:-0.15 bare-хна:0.45 bare-хта:0.22 bare-хты:-0.32 bare-хша:-0.26 bare-хшы:0.50 bare-хыв:0.31 bare-хым:-0.14
bare-хын:-0.41 bare-хыт:0.45 bare-ша:0.52 bare-шай:-0.23 bare-шак:0.96 bare-шал:-0.27 bare-шам:-1.17 bare-шан:-1.35 bare-шап:-0.48 bare-шар:-0.26 bare-шау:-0.33
bare-шаш:-0.08 bare-ше:-0.34 bare-шей:-0.45 bare-шек:0.41 bare-шел:0.31 bare-шем:-0.60 bare-шен:0.10 bare-шеп:-0.29 bare-шер:0.23 bare-шех:0.33 bare-шйе:0.49
bare-шка:-0.92 bare-шкы:0.34 bare-шок:0.27 bare-шоп:0.51 bare-шоу:0.31 bare-шпа:-0.98 bare-шпе:-0.79 bare-шса:-0.86 bare-шсе:-0.71 bare-шта:-1.57 bare-ште:-1.44
bare-шты:-0.89 bare-шу:-0.55 bare-шуы:-0.71 bare-шы:0.13 bare-шык:-0.42 bare-шыл:1.19 bare-шым:-2.68 bare-шын:-1.49 bare-шып:-1.43 bare-шыр:-0.50 bare-шыт:0.06
bare-ыбе:0.33 bare-ыбу:-0.30 bare-ыбы:-0.34 bare-ыв:0.31 bare-ыва:0.34 bare-ыга:-2.71 bare-ыге:-1.72 bare-ыгу:-0.75 bare-ыгы:1.69 bare-ыда:-0.45 bare-ыде:-1.52
bare-ыды:-0.26 bare-ыже:0.25 bare-ыжу:-0.23 bare-ыза:-0.33 bare-ызе:-0.50 bare-ызм:0.36 bare-ызу:-0.17 bare-ызы:0.84 bare-ый:0.47 bare-ык:1.34 bare-ыка:0.41
bare-ыкы:-0.68 bare-ыл:0.47 bare-ыла:-0.46 bare-ыле:-1.14 bare-ылк:-0.32 bare-ылм:0.26 bare-ылт:0.49 bare-ылу:-0.24 bare-ылы:0.95 bare-ым:0.05 bare-ыма:-2.05
bare-ыме:-1.79 bare-ымы:1.06 bare-ынг:0.36 bare-ынт:0.28 bare-ыну:-0.41 bare-ыны:0.13 bare-ып:-1.70 bare-ыпа:-0.28 bare-ыр:-0.21 bare-ыра:-1.38 bare-ыре:-0.27
bare-ырт:0.19 bare-ыру:-0.18 bare-ыры:0.44 bare-ыс:1.16 bare-ыса:-0.48 bare-ысе:-1.30 bare-ыст:0.92 bare-ысы:0.43 bare-ыт:0.08 bare-ыта:-1.02 bare-ыте:-0.52 bare-ытр:0.25
bare-ыту:-0.63 bare-ыты:0.21 bare-ыш:0.72 bare-ыша:-1.13 bare-ыше:-0.88 bare-ышу:-0.43 bare-ышы:-0.20 bare.1:0.85 bare.2:1.18 bare.3:0.69 bare_cm:0.54 bare_cr:0.30
bare_ct:0.37 bare_cv:0.09 bare_cy:-0.59 bare_vl:0.74 bare_vt:0.80 bare_vv:-0.97 bare_vy:-0.29 bid:-0.05 bid#l:0.32 bid#m:0.71 bid#s:-0.11 bid>shy:-0.60 bid_ct:1.73
bid_cv:-0.52 bid_vl:1.47 bid_vm:2.07 bid_vr:0.67 bid_vt:1.41 bid_vv:-0.27 bid_vy:0.69 bid_vz:0.84 caus#l:0.34 caus#s:0.29 caus>:-1.69 caus>agent:-1.99 caus>ar:-1.76
caus>assoon:-0.08 caus>bid:-0.88 caus>caus:-0.66 caus>causg:-1.14 caus>caust:-2.72 caus>cond:-1.62 caus>ghai:-0.84 caus>ghaly:-0.88 caus>ghan:-0.50 caus>inf:0.20
caus>ip:0.78 caus>let:-1.22 caus>letme:-1.41 caus>maq:-0.95 caus>mas:-1.46 caus>neg:-2.67 caus>pass:0.54 caus>past:0.95 caus>please:-1.05 caus>pres:0.26 caus>recp:-2.53
caus>refl:-2.60 caus>shy:-1.35 caus>want:-1.24 caus>worth:-1.19 caus_ct:2.90 caus_cv:3.12 caus_cy:-1.01 caus_vr:3.11 caus_vt:-0.06 caus_vy:2.23 caus_vz:2.17 causg#l:1.89
causg#m:2.13 causg#s:-0.60 causg>:-0.58 causg>agent:-0.37 causg>ar:-0.70 causg>bid:-0.08 causg>caus:-0.21 causg>causg:-0.10 causg>cond:-0.06 causg>ghai:-0.13
causg>ghaly:-0.16 causg>ghan:-1.11 causg>inf:-0.81 causg>ip:-0.76 causg>let:-0.25 causg>letme:-0.38 causg>maq:-0.07 causg>mas:-0.63 causg>neg:-0.81 causg>pass:-1.35
causg>past:1.19 causg>please:-0.42 causg>pres:-1.03 causg>recp:-0.31 causg>refl:-0.90 causg>shy:-0.50 causg>want:-0.34 causg>worth:-0.15 causg_ct:0.79 causg_cv:0.79
causg_cy:-1.08 causg_vl:0.66 causg_vm:1.39 causg_vr:-0.74 causg_vt:0.99 causg_vv:-0.39 causg_vy:1.02 causg_vz:0.82 causr:-1.03 causr#m:-0.09 causr#s:-1.40 causr>:-1.05
causr>agent:-0.24 causr>ar:-0.35 causr>causg:-0.54 causr>caust:-0.58 causr>ghan:-0.93 causr>inf:-0.71 causr>ip:-0.54 causr>mas:-1.02 causr>neg:-0.21 causr>pass:-0.43
causr>past:-0.55 causr>presi:-0.55 causr>recp:-0.65 causr>refl:-1.03 causr>shy:-0.64 causr>want:-0.30 causr>worth:-0.11 causr_ct:-1.26 causr_cy:-0.16 causr_cz:-0.37
causr_vm:-0.95 causr_vy:-0.13 causr_vz:-0.16 caust:-0.07 caust#l:0.28 caust#m:-0.49 caust#s:-1.89 caust>:-2.12 caust>agent:-1.55 caust>ar:-1.53 caust>assoon:-0.09
caust>bid:-0.18 caust>caus:-1.81 caust>causg:-0.69 caust>causr:-0.95 caust>cond:-0.49 caust>ghai:-0.53 caust>ghaly:-0.38 caust>ghan:-2.40 caust>inf:0.51 caust>ip:0.62
caust>let:-0.54 caust>letme:-1.12 caust>maq:-0.75 caust>mas:-1.48 caust>neg:-0.51 caust>pass:-2.28 caust>past:0.38 caust>please:-0.51 caust>pres:0.16 caust>presi:-2.27
caust>recp:-1.42 caust>refl:-0.77 caust>shy:-0.93 caust>want:-0.57 caust>worth:-0.88 caust_vl:0.80 caust_vr:-0.23 caust_vv:-0.27 caust_vy:-0.70 clash:-1.26 cond:0.73
cond#l:0.14 cond#m:0.46 cond#s:0.13 cond>:0.22 cond>pastp:0.80 cond_ct:2.02 cond_cy:1.48 cond_vl:2.02 cond_vm:1.63 cond_vr:1.32 cond_vt:1.27 cond_vy:2.18 cond_vz:2.03
dat:0.69 dat#l:0.29 dat#m:0.43 dat#s:0.13 dat3:1.17 dat3>:1.17 dat>:0.69 dat_ct:-0.28 dat_cv:0.70 dat_cy:-0.20 dat_vl:0.44 dat_vm:0.88 dat_vr:-0.10 dat_vt:1.56 evid:0.85
evid>:0.85 gen:1.44 gen#m:0.10 gen#s:0.44 gen>:1.44 gen_ct:0.74 gen_cv:-0.77 gen_cy:-0.15 gen_vl:0.75 gen_vt:1.54 gen_vv:0.23 gen_vy:0.45 gen_vz:0.15 ghai:0.09
ghai#l:1.30 ghai#m:0.09 ghai#s:0.19 ghai>:0.09 ghai_ct:1.39 ghai_cv:0.68 ghai_cy:0.57 ghai_vl:1.22 ghai_vm:0.44 ghai_vr:0.77 ghai_vt:1.41 ghai_vy:0.47 ghai_vz:0.95
ghaly:1.05 ghaly#l:2.28 ghaly#m:1.45 ghaly#s:0.19 ghaly>:1.07 ghaly>iam:-0.48 ghaly>weare:-0.19 ghaly_ct:0.75 ghaly_cv:0.58 ghaly_cy:0.09 ghaly_vl:1.52 ghaly_vm:1.52
ghaly_vr:0.56 ghaly_vt:1.79 ghaly_vy:1.18 ghaly_vz:1.02 ghan:1.85 ghan#l:0.05 ghan#m:0.61 ghan#s:0.18 ghan>:1.47 ghan>abl:1.55 ghan>acc:0.88 ghan>as:-0.88 ghan>dat:1.48
ghan>gen:0.70 ghan>ghanp:0.92 ghan>iam:1.99 ghan>ins:-0.53 ghan>its:0.71 ghan>like:0.87 ghan>loc:0.86 ghan>lyk:1.35 ghan>my:1.39 ghan>niki:-0.30 ghan>our:-1.34
ghan>weare:-0.77 ghan>youare:2.25 ghan>youare2:1.09 ghan>your:0.17 ghan>yours:-1.02 ghan_ct:0.43 ghan_cv:0.59 ghan_cy:0.19 ghan_vl:0.31 ghan_vm:0.61 ghan_vr:0.13
ghan_vy:2.35 ghan_vz:0.57 ghanp:0.08 ghanp>:0.08 ghy#m:-0.68 ghy#s:-0.99 ghy>:1.20 ghy>abl:-0.88 ghy>acc:-0.87 ghy>as:-0.58 ghy>dat:-0.90 ghy>gen:-2.30 ghy>iam:-0.66
ghy>ins:-1.68 ghy>its:-1.86 ghy>like:-0.49 ghy>loc:-1.17 ghy>my:-1.62 ghy>niki:-0.12 ghy>our:-0.53 ghy>plural:-1.46 ghy>weare:-0.63 ghy>youare:-0.42 ghy>your:-2.64
ghy>yours:-1.55 ghy_ct:-0.07 ghy_cv:-1.05 ghy_cy:-0.15 ghy_vl:-0.21 ghy_vr:-1.10 ghy_vt:0.67 ghy_vy:0.56 ghy_vz:1.32 iam:0.31 iam#m:0.76 iam#s:0.40 iam>:0.31 iam_ct:1.05
iam_cy:0.15 iam_vl:1.95 iam_vm:0.35 iam_vr:0.16 iam_vt:1.17 iam_vv:-0.57 iam_vz:1.74 imperative#m:-0.37 imperative#s:-0.12 imperative_cm:-0.54 imperative_cr:-0.30
imperative_ct:-0.24 imperative_cv:-0.66 imperative_cy:-0.26 imperative_vl:0.41 imperative_vr:-0.08 imperative_vt:-0.33 imperative_vy:-1.69 inf:1.62 inf#m:0.83 inf>:0.90
inf>abl:1.73 inf>acc:2.37 inf>as:-0.39 inf>dat:1.65 inf>gen:1.92 inf>iam:-0.39 inf>ins:-0.25 inf>its:0.96 inf>like:-0.49 inf>loc:1.99 inf>my:1.45 inf>our:1.54
inf>plural:-1.52 inf>weare:-0.35 inf>youare:-0.84 inf>your:-0.75 inf>yours:-0.87 inf_ct:0.90 inf_cy:1.37 inf_cz:0.93 inf_vm:1.74 inf_vr:0.46 inf_vt:1.01 inf_vv:-1.95
inf_vy:-0.74 inf_vz:2.22 ins:0.84 ins#l:0.19 ins#m:0.60 ins#s:0.77 ins>:0.84 ins_ct:0.52 ins_cv:1.49 ins_cy:-0.24 ins_vl:1.47 ins_vm:0.22 ins_vr:-0.48 ins_vt:2.33
ins_vy:0.53 ins_vz:1.39 ip:1.21 ip#m:0.48 ip#s:-0.60 ip>:1.27 ip>evid:0.85 ip>iam:3.29 ip>weare:-0.72 ip>youare:-0.23 ip>youare2:-0.54 ip_ct:-0.06 ip_cy:0.61 ip_cz:0.67
ip_vl:-0.72 ip_vm:-0.27 ip_vr:0.48 ip_vt:0.05 ip_vv:-0.57 ip_vy:-0.35 ip_vz:1.30 its#m:0.32 its#s:0.08 its>abl3:1.20 its>acc3:0.15 its>as3:-0.71 its>dat3:1.17
its>gen:0.82 its>iam:0.63 its>ins:0.19 its>like3:0.07 its>loc3:1.02 its>niki:0.11 its>youare:-0.60 its_cl:1.12 its_ct:-0.43 its_cv:2.30 its_cy:-0.19 its_cz:-0.52
its_vl:0.82 its_vm:0.33 its_vt:0.33 its_vv:-0.40 its_vy:-0.17 its_vz:1.18 let:0.48 let#l:0.11 let#m:1.16 let#s:0.40 let>:0.59 let>shy:-0.70 let_ct:1.53 let_cv:0.12
let_cy:-0.22 let_vl:2.16 let_vm:0.36 let_vr:0.58 let_vt:2.67 let_vv:-0.43 let_vy:-0.39 let_vz:1.11 letme:0.59 letme#l:0.76 letme#m:0.57 letme#s:0.35 letme>:0.68
letme>shy:-0.34 letme_cl:-1.31 letme_cm:-0.53 letme_cr:-0.34 letme_ct:-0.72 letme_cv:0.11 letme_cy:-0.42 letme_cz:-0.32 letme_vm:1.69 letme_vr:0.84 letme_vt:1.14
letme_vv:-0.76 letme_vy:1.58 letme_vz:0.52 like:-0.50 like#s:-0.48 like3:0.07 like3>:1.05 like3>acc:-0.56 like3>iam:-0.52 like3>its:-0.97 like3>weare:-0.80
like3>youare:-0.94 like3>youare2:-0.71 like3>your:-0.47 like>:0.60 like>abl:-0.67 like>acc:-1.50 like>as:-0.47 like>dat:-0.85 like>gen:-0.55 like>iam:-1.71 like>its:-1.93
like>like:-0.48 like>loc:-0.99 like>my:-1.47 like>our:-1.61 like>plural:-1.78 like>weare:-1.21 like>youare:-1.20 like>youare2:-1.54 like>your:-1.38 like>yours:-0.70
like_ct:0.53 like_cv:2.39 like_cy:-0.65 like_vl:-0.26 like_vm:-0.56 like_vr:1.14 like_vy:1.70 like_vz:0.77 link:0.28 loc:0.11 loc#l:0.25 loc#m:0.54 loc3:1.02 loc3>:0.65
loc3>ghy:1.35 loc3>youare:-0.99 loc>:0.21 loc>ghy:0.57 loc>iam:-0.79 loc>weare:-0.81 loc>youare:-2.42 loc>youare2:-0.28 loc_ct:1.08 loc_cv:1.91 loc_vl:-0.19 loc_vm:0.08
loc_vr:0.16 loc_vt:0.80 loc_vv:-1.01 loc_vy:0.73 loc_vz:0.18 lyk:-0.22 lyk>:0.63 lyk>abl:0.64 lyk>acc:-0.34 lyk>as:-0.33 lyk>dat:-0.34 lyk>gen:-0.34 lyk>iam:-0.33
lyk>like:-0.34 lyk>loc:-0.46 lyk>plural:-1.84 lyk>weare:-0.32 maq:0.12 maq#l:2.08 maq#m:2.10 maq#s:-0.25 maq>:1.45 maq>abl:-0.74 maq>acc:-0.76 maq>as:-0.37 maq>dat:-0.82
maq>gen:-0.76 maq>iam:-0.52 maq>ins:-0.37 maq>its:-1.24 maq>like:-0.58 maq>loc:-0.87 maq>my:-1.07 maq>niki:-0.19 maq>our:-0.82 maq>plural:-1.86 maq>weare:-0.44
maq>youare:-0.14 maq>your:-0.65 maq>yours:-0.64 maq_ct:1.51 maq_cy:0.82 maq_vl:1.19 maq_vm:1.83 maq_vr:0.54 maq_vt:0.37 maq_vy:-0.44 maq_vz:0.59 mas:-0.33 mas#l:0.59
mas#m:0.51 mas#s:-0.45 mas>:2.65 mas>abl:3.45 mas>acc:-0.44 mas>as:-0.32 mas>dat:-0.28 mas>gen:-0.28 mas>iam:-0.28 mas>ins:-0.44 mas>its:-2.81 mas>like:-0.31
mas>loc:-0.52 mas>my:-0.81 mas>niki:-0.28 mas>our:-0.54 mas>plural:-1.46 mas>weare:-0.27 mas>your:-0.33 mas>yours:-0.42 mas_ct:0.92 mas_cy:0.53 mas_vl:-0.40 mas_vm:1.44
mas_vr:0.18 mas_vt:0.84 mas_vy:1.22 mas_vz:0.37 my#l:0.62 my#m:0.43 my#s:-0.41 my>abl:-1.29 my>acc:1.22 my>as:-1.47 my>dat1:0.22 my>gen:0.83 my>iam:-2.02 my>ins:1.67
my>like:-1.71 my>loc:0.68 my>niki:-0.62 my>youare:-0.37 my_ct:0.42 my_cy:-0.17 my_vl:-0.18 my_vm:1.10 my_vr:0.18 my_vt:1.47 my_vv:0.31 my_vy:-0.60 my_vz:2.09 neg#l:0.72
neg#m:0.94 neg#s:0.15 neg>:-0.76 neg>agent:-0.39 neg>assoon:-0.84 neg>bid:-1.31 neg>cond:1.14 neg>ghai:-0.27 neg>ghaly:-0.14 neg>ghan:2.00 neg>inf:1.46 neg>ip:0.61
neg>let:1.47 neg>letme:-0.54 neg>maq:-0.23 neg>past:4.37 neg>please:1.51 neg>pres:1.39 neg>shy:-0.87 neg>until:1.27 neg>want:-2.13 neg_ct:1.63 neg_cv:0.27 neg_cy:0.92
neg_vl:0.37 neg_vm:1.50 neg_vr:0.38 neg_vt:1.50 neg_vv:-0.54 neg_vy:1.56 neg_vz:0.59 niki:1.37 niki#l:1.39 niki#m:1.03 niki#s:1.23 niki>:1.37 niki_ct:0.08 niki_cv:1.07
niki_vl:0.32 niki_vm:1.20 niki_vr:0.84 niki_vt:0.77 niki_vy:0.27 niki_vz:0.66 noun#2:-0.96 noun#3:0.24 noun#4:-0.07 noun#5:0.19 noun#6:0.15 noun#7:0.09 noun+noun:1.99
noun+verb:-1.32 noun.2:0.43 noun.3:0.12 noun_cl:1.12 noun_cm:-0.12 noun_ct:-0.22 noun_cz:-0.64 noun_vl:0.13 noun_vm:0.17 noun_vt:0.49 noun_vv:-0.20 our:0.75 our#l:0.58
our#m:1.18 our#s:-0.09 our>:0.35 our>abl:-0.32 our>acc:1.59 our>as:-0.30 our>dat:0.67 our>gen:1.23 our>iam:-0.22 our>ins:-0.47 our>like:-0.31 our>loc:1.37 our>niki:-0.26
our_ct:1.32 our_cv:0.21 our_cy:-0.26 our_vl:1.71 our_vm:2.64 our_vr:0.12 our_vt:3.03 our_vy:-0.45 our_vz:1.78 pass#l:1.13 pass#s:-0.65 pass>:-2.23 pass>agent:-1.36
pass>ar:-2.11 pass>assoon:-0.34 pass>bid:-1.14 pass>caus:-2.90 pass>causg:-1.04 pass>caust:-1.95 pass>cond:-1.28 pass>ghai:-1.21 pass>ghaly:-1.06 pass>ghan:0.86
pass>inf:0.84 pass>ip:0.56 pass>let:-1.04 pass>letme:-2.08 pass>maq:-1.04 pass>mas:-2.15 pass>pass:-1.56 pass>past:0.59 pass>please:-1.53 pass>pres:0.60 pass>presi:-1.73
pass>recp:-2.07 pass>refl:-2.74 pass>shy:-0.99 pass>want:-1.89 pass>worth:-1.75 pass_ct:0.66 pass_cv:-0.37 pass_cy:0.24 pass_cz:-0.59 pass_vl:3.68 pass_vm:0.27
pass_vr:0.47 pass_vt:1.23 pass_vv:0.72 pass_vz:0.26 past:0.44 past#m:0.59 past#s:1.66 past>:0.82 past>pastp:0.29 past_ct:0.36 past_cv:2.55 past_vl:-0.46 past_vm:-0.38
past_vr:0.60 past_vt:-0.24 past_vv:-0.57 past_vz:-0.84 pastp:0.24 pastp>:0.23 pastp>shy:0.25 please#m:1.38 please#s:0.51 please>shy:0.85 please_ct:-1.37 please_cy:0.83
please_cz:1.01 please_vl:1.62 please_vm:1.80 please_vr:1.76 please_vv:0.26 please_vz:0.26 plural#l:0.10 plural#m:0.44 plural#s:0.73 plural>abl:2.90 plural>acc:3.64
plural>as:-0.28 plural>dat:2.59 plural>gen:2.73 plural>iam:-2.64 plural>ins:2.38 plural>its:3.00 plural>like:-0.27 plural>loc:2.90 plural>my:2.82 plural>niki:-0.21
plural>our:3.20 plural>weare:-2.79 plural>youare:-2.76 plural>your:0.26 plural>yours:-0.32 plural_ct:1.99 plural_cv:2.18 plural_cy:0.83 plural_vl:1.23 plural_vm:0.16
plural_vr:1.16 plural_vt:1.66 plural_vv:-0.61 plural_vy:1.23 pres#m:0.30 pres#s:0.50 pres>:-0.55 pres>presm:-0.44 pres>presp:1.43 pres>tyn:0.40 pres_cl:-1.51
pres_cm:-0.99 pres_cr:-1.04 pres_ct:-1.11 pres_cy:-0.78 pres_cz:-1.28 pres_vl:-0.41 pres_vr:0.17 pres_vy:0.70 pres_vz:0.70 presi:-0.21 presi#l:-0.68 presi#s:0.28
presi>:-0.91 presi>presm:-0.17 presi>presp:-0.08 presi>tyn:0.71 presi_cl:-0.17 presi_ct:0.13 presi_cz:1.75 presi_vl:-1.01 presi_vm:-0.63 presi_vr:-0.66 presi_vt:-0.65
presi_vy:-1.24 presi_vz:-0.33 presm:-0.44 presm>:-0.73 presp:0.97 presp>:1.00 presp>shy:-1.65 recp#s:-1.23 recp>:-2.15 recp>agent:-0.88 recp>ar:-2.01 recp>assoon:-0.19
recp>bid:-0.73 recp>caus:-3.80 recp>causg:-0.68 recp>cond:-1.55 recp>ghai:-0.85 recp>ghaly:-0.72 recp>ghan:-0.20 recp>inf:0.44 recp>ip:0.94 recp>let:-0.76
recp>letme:-1.35 recp>maq:-1.03 recp>mas:-1.68 recp>neg:-1.35 recp>pass:1.31 recp>past:0.64 recp>pres:0.68 recp>presi:-2.76 recp>recp:-2.20 recp>refl:-2.50 recp>shy:-0.60
recp>want:-1.24 recp>worth:-0.78 recp_ct:2.49 recp_cv:-0.81 recp_cy:1.29 recp_cz:1.59 recp_vl:0.99 recp_vm:1.31 recp_vr:0.38 recp_vt:0.80 recp_vv:-0.50 recp_vy:-0.08
recp_vz:2.66 refl#s:-0.44 refl>:-0.29 refl>agent:-2.06 refl>ar:-1.76 refl>assoon:-0.09 refl>bid:-0.80 refl>caus:-3.04 refl>causg:-0.83 refl>causr:-0.25 refl>cond:-1.19
refl>ghai:-0.98 refl>ghaly:-0.98 refl>ghan:0.52 refl>inf:-2.56 refl>ip:0.62 refl>letme:-1.05 refl>maq:-0.47 refl>mas:-1.45 refl>neg:-1.27 refl>pass:-2.97 refl>past:0.35
refl>please:-1.12 refl>pres:0.56 refl>presi:-1.07 refl>recp:-1.59 refl>refl:-1.30 refl>shy:-0.88 refl>want:-1.51 refl>worth:-1.09 refl_cv:-0.81 refl_cz:0.97 refl_vl:0.68
refl_vm:0.16 refl_vr:0.52 refl_vz:1.01 shy:-0.11 shy#m:-0.24 shy#s:0.23 shy>:-0.11 shy_ct:0.97 shy_cv:0.54 shy_cy:-2.34 shy_vl:1.62 shy_vt:-0.23 shy_vv:-0.67 shy_vy:-1.61
tyn:0.79 tyn>:1.51 tyn>acc:-1.79 tyn>gen:-1.57 tyn>ghanp:-0.34 tyn>iam:2.54 tyn>its:3.03 tyn>like:-1.37 tyn>loc:-1.28 tyn>lyk:-2.21 tyn>plural:2.03 tyn>youare:3.22
tyn>youare2:1.69 tyn>your:0.51 until:1.27 until>:1.27 verb#2:-0.36 verb#8:-0.24 verb+noun:-1.48 verb+verb:2.55 verb.4:-0.30 verb_cl:-1.76 verb_cm:-1.48 verb_cr:-1.62
verb_cy:-0.22 verb_cz:0.17 verb_vv:-0.90 want:-0.48 want#m:-0.46 want#s:-0.45 want>:-1.57 want>abl:-0.53 want>acc:-0.41 want>as:-0.54 want>dat:-0.70 want>gen:-1.78
want>iam:-0.51 want>ins:-1.77 want>its:3.04 want>like:-0.53 want>loc:-1.01 want>my:-1.61 want>niki:-0.07 want>our:-0.35 want>plural:-1.60 want>weare:-0.69
want>youare:-0.32 want>your:-1.08 want>yours:-1.45 want_ct:0.37 want_cy:-0.61 want_vl:-0.13 want_vr:0.35 want_vt:-0.34 want_vy:0.80 want_vz:0.46 weare:0.06 weare#l:0.05
weare#m:0.42 weare#s:1.79 weare>:0.06 weare_ct:0.99 weare_cv:-0.51 weare_cy:0.62 weare_vl:1.65 weare_vm:2.87 weare_vt:2.69 weare_vv:0.13 weare_vy:0.08 weare_vz:1.66
worth:0.66 worth#l:0.10 worth#m:0.68 worth#s:0.12 worth>:1.36 worth>abl:-0.66 worth>acc:-0.60 worth>as:-0.61 worth>dat:-0.52 worth>gen:-0.64 worth>iam:-0.55
worth>ins:-0.30 worth>like:-0.61 worth>loc:-0.65 worth>niki:-0.15 worth>plural:-1.90 worth>weare:-0.35 worth_cl:-0.84 worth_cm:-0.18 worth_cr:-0.20 worth_ct:-0.61
worth_cv:-0.28 worth_cy:0.53 worth_cz:-0.18 worth_vl:0.21 worth_vm:1.38 worth_vr:1.20 worth_vt:1.35 worth_vv:-0.59 worth_vy:0.94 worth_vz:0.82 youare#m:-0.46
youare#s:-1.25 youare>shy:-0.83 youare_ct:-0.28 youare_cy:-0.60 youare_vl:-0.45 youare_vt:-0.56 youare_vv:-0.06 youare_vz:-0.50 your#m:-0.47 your#s:-1.18 your>abl:-1.55
your>acc:-2.92 your>as:-0.51 your>dat1:-0.23 your>gen:0.49 your>ins:-1.53 your>like:-1.27 your>loc:-1.22 your>niki:-0.45 your_cm:-0.27 your_cv:-0.43 your_cy:0.15
your_cz:-0.06 your_vl:0.48 your_vm:0.76 your_vr:-0.15 your_vt:0.49 your_vv:-0.42 your_vz:1.55 yours#l:0.09 yours#m:0.57 yours>abl:-0.53 yours>acc:2.23 yours>as:-0.36
yours>dat:-0.39 yours>gen:-0.55 yours>iam:-0.17 yours>like:-0.46 yours>loc:-0.44 yours_ct:-0.44 yours_cy:0.19 yours_cz:-0.28 yours_vl:0.80 yours_vm:2.17 yours_vr:0.95
yours_vt:1.44 yours_vv:0.56 yours_vy:1.23 yours_vz:1.49
`
