/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const weights = `
abl:0.67 abl#l:0.66 abl3:0.85 abl3>:0.85 abl>:0.67 abl_ct:0.22 abl_cv:1.38 abl_vl:0.35 abl_vm:0.60 abl_vt:0.11
abl_vv:0.67 abl_vy:-0.24 abl_vz:0.70 acc:0.09 acc#m:-0.34 acc#s:0.45 acc3:0.18 acc3>:0.18 acc>:0.09 acc_ct:-0.14
acc_cv:0.96 acc_vl:-0.54 acc_vt:0.10 acc_vv:-0.68 acc_vy:0.72 acc_vz:0.05 agent:-1.21 agent#m:-0.76 agent#s:0.17
agent>:0.53 agent>abl:-1.03 agent>acc:-1.76 agent>as:-0.84 agent>dat:-1.76 agent>gen:-1.72 agent>iam:-0.91
agent>ins:-0.85 agent>its:-2.09 agent>like:-0.92 agent>loc:-1.75 agent>my:-0.83 agent>niki:-0.28 agent>plural:-0.81
agent>weare:-0.05 agent>your:-1.58 agent>yours:-0.78 agent_ct:1.16 agent_cv:-0.13 agent_cy:0.68 agent_vl:0.50
agent_vr:-0.49 agent_vt:0.13 agent_vv:0.30 agent_vy:0.31 agent_vz:-0.70 ar:-0.08 ar#m:-0.08 ar#s:-0.12 ar>abl:-0.07
ar>acc:-0.46 ar>as:-0.70 ar>dat:-0.20 ar>gen:-0.78 ar>iam:-0.30 ar>ins:-0.19 ar>its:-0.41 ar>like:-0.88 ar>my:-0.33
ar>niki:-0.06 ar>plural:-0.16 ar>yours:-0.68 ar_cm:-0.49 ar_cy:0.62 ar_vm:0.76 ar_vr:1.49 ar_vt:0.14 ar_vv:-0.50
ar_vy:0.70 ar_vz:0.22 as#l:1.47 as#m:-0.21 as#s:0.30 as3:-0.87 as3>:-0.87 as_ct:0.90 as_cv:0.63 as_cy:0.72
as_vl:0.41 as_vm:0.64 as_vr:0.61 as_vt:0.14 as_vv:0.65 as_vy:1.34 as_vz:-0.22 bare#2:-0.39 bare#3:0.27 bare#5:0.50
bare#6:0.37 bare#7:0.08 bare+noun:3.16 bare+verb:-1.30 bare-аб:-0.38 bare-аба:0.06 bare-абу:-0.15 bare-абы:0.26
bare-ава:0.26 bare-ада:-0.98 bare-аев:0.15 bare-ажы:0.15 bare-аз:0.66 bare-аза:0.37 bare-азы:0.07 bare-аин:0.30
bare-ай:-0.43 bare-айт:-0.44 bare-айы:0.95 bare-ал:-0.41 bare-ала:-0.26 bare-али:0.28 bare-алт:-0.37 bare-алу:-1.13
bare-алы:-0.10 bare-аль:0.24 bare-ам:-0.29 bare-ама:0.75 bare-ами:-0.22 bare-аму:-0.28 bare-амы:0.22 bare-ана:0.49
bare-анк:0.28 bare-ант:0.42 bare-ану:-0.17 bare-аны:0.30 bare-ап:-0.77 bare-апа:0.38 bare-ар:-0.82 bare-ард:0.08
bare-арт:-0.25 bare-ару:-0.65 bare-ары:-0.22 bare-ас:-0.68 bare-аса:-0.40 bare-асы:0.12 bare-ата:-0.92 bare-ате:0.26
bare-атр:0.10 bare-ату:-0.35 bare-аты:0.75 bare-ау:-0.16 bare-ауа:-0.25 bare-ауу:-0.31 bare-аш:-0.48 bare-аша:-0.62
bare-ашы:0.93 bare-ащы:0.08 bare-аю:0.46 bare-аюы:0.32 bare-ая:-0.32 bare-аяй:-0.31 bare-аян:0.39 bare-аяп:-0.31
bare-аяр:-0.28 bare-аяу:-0.27 bare-аяқ:0.43 bare-ақа:0.58 bare-ақы:0.29 bare-аң:-0.42 bare-аңа:-0.45 bare-ба:0.50
bare-бай:0.38 bare-бал:0.50 bare-бам:-0.60 bare-бан:0.32 bare-бап:-0.25 bare-бар:-0.07 bare-бас:0.15 bare-бат:-0.21
bare-бақ:-0.56 bare-баң:-0.61 bare-бе:0.51 bare-бей:-0.90 bare-бек:-0.21 bare-бем:-0.33 bare-бен:-0.78
bare-беп:-0.15 bare-бер:-0.63 bare-бес:-0.79 bare-бет:0.71 bare-бең:-0.32 bare-бит:-0.25 bare-боз:0.35 bare-бой:0.31
bare-бок:0.31 bare-бол:-0.25 bare-боқ:0.32 bare-бса:-0.10 bare-бты:-0.43 bare-бу:-0.18 bare-бус:0.28 bare-бы:0.54
bare-быз:-0.17 bare-был:0.14 bare-бым:-0.65 bare-бын:0.25 bare-бып:-0.28 bare-быр:0.24 bare-быс:0.40 bare-бық:0.24
bare-бың:-0.44 bare-бі:0.92 bare-біз:-0.51 bare-бік:0.37 bare-бім:-0.51 bare-бін:-0.40 bare-бір:0.60 bare-бің:-0.65
bare-бұл:0.14 bare-ва:0.26 bare-вам:-0.31 bare-ваң:-0.31 bare-га:-0.27 bare-гар:-0.31 bare-ге:-0.61 bare-гек:0.18
bare-ген:-0.20 bare-гер:0.09 bare-гет:0.14 bare-гсе:-0.24 bare-гті:-0.53 bare-гу:-0.42 bare-гуы:-0.14 bare-гуі:-0.23
bare-гып:-0.30 bare-гі:0.75 bare-гіз:0.43 bare-гім:-1.44 bare-гін:-2.11 bare-гіп:-0.58 bare-гіс:0.27 bare-гіт:0.12
bare-гіш:0.42 bare-гің:-1.94 bare-гүл:0.42 bare-да:-0.81 bare-дай:-0.34 bare-дал:0.38 bare-дам:0.47 bare-дан:-0.06
bare-дап:-0.91 bare-дар:-0.39 bare-дас:0.25 bare-дат:0.36 bare-дау:-0.57 bare-дақ:0.79 bare-дде:0.27 bare-де:-0.48
bare-дей:-0.22 bare-дел:0.18 bare-дем:-0.26 bare-ден:-0.92 bare-деп:-0.50 bare-дер:-0.60 bare-дес:-0.07
bare-дет:0.17 bare-деу:-0.39 bare-дең:-0.52 bare-дж:0.14 bare-доп:0.48 bare-ды:-1.05 bare-дыз:0.35 bare-дым:-0.05
bare-дыр:-0.34 bare-дыс:0.07 bare-дық:0.98 bare-ді:-0.96 bare-дік:0.93 bare-дім:-0.44 bare-дін:0.34 bare-дәм:0.46
bare-дөң:0.33 bare-ев:0.15 bare-ег:-0.44 bare-еге:-0.74 bare-егу:-0.32 bare-егі:-0.22 bare-еде:-0.23 bare-едж:0.14
bare-еже:0.21 bare-ей:-0.91 bare-ейе:-0.30 bare-ейт:-0.18 bare-ек:-0.65 bare-еке:0.62 bare-екі:0.33 bare-еле:-0.37
bare-елу:0.06 bare-елі:0.12 bare-ем:-0.53 bare-еме:0.34 bare-емі:0.38 bare-ен:-0.19 bare-ене:0.08 bare-ент:0.44
bare-ену:-0.07 bare-ені:0.24 bare-еп:-1.43 bare-ер:-0.70 bare-ере:-1.03 bare-ерт:-0.49 bare-еру:-0.75 bare-ері:0.14
bare-ес:-0.96 bare-есе:0.07 bare-ест:-0.43 bare-есу:-0.48 bare-есі:-0.06 bare-ет:-0.34 bare-ета:0.48 bare-ете:-0.63
bare-ету:-0.41 bare-еті:0.40 bare-еу:-0.59 bare-еуі:-0.39 bare-еш:0.83 bare-еше:0.30 bare-еші:0.66 bare-ею:-0.14
bare-ең:-0.14 bare-еңе:-0.38 bare-еңі:0.21 bare-жа:0.09 bare-жаб:-0.28 bare-жай:0.44 bare-жан:0.37 bare-жар:0.33
bare-жас:0.35 bare-жау:0.31 bare-же:0.35 bare-жег:-0.27 bare-жек:0.34 bare-жел:0.42 bare-жем:0.05 bare-жер:0.53
bare-жет:-0.19 bare-жең:-0.30 bare-жиі:0.14 bare-жол:-0.29 bare-жоқ:0.17 bare-жы:0.15 bare-жым:-0.32 bare-жын:0.29
bare-жың:-0.30 bare-жік:0.36 bare-жұп:0.20 bare-жұр:-0.30 bare-жұт:-0.31 bare-за:0.26 bare-зай:-0.34 bare-зал:0.34
bare-зам:-0.35 bare-зан:0.34 bare-зап:-0.36 bare-зар:-0.10 bare-зат:-0.26 bare-зау:-0.31 bare-зақ:0.42
bare-заң:-0.31 bare-зба:0.65 bare-збе:0.31 bare-зде:-0.20 bare-зді:-0.90 bare-зе:-0.77 bare-зен:0.38 bare-зер:-0.64
bare-зет:0.34 bare-зсе:-0.55 bare-зу:-0.34 bare-зуі:-0.27 bare-зша:0.38 bare-зше:-1.11 bare-зші:0.42 bare-зы:0.62
bare-зым:-0.21 bare-зын:-1.07 bare-зық:0.22 bare-зың:-0.96 bare-зі:0.23 bare-зіл:0.28 bare-зім:-0.57 bare-зін:-0.85
bare-зіп:-0.60 bare-зір:-0.12 bare-зің:-0.91 bare-иа:-0.45 bare-иар:-0.38 bare-ибе:0.27 bare-игі:0.07 bare-ида:-0.36
bare-иды:-0.19 bare-ие:0.38 bare-ием:-0.35 bare-иет:0.68 bare-иең:-0.42 bare-иже:0.37 bare-ий:0.13 bare-ика:0.34
bare-иле:-0.40 bare-ин:0.45 bare-ина:0.06 bare-ион:0.29 bare-ир:0.22 bare-иса:-0.32 bare-ист:0.33 bare-ита:-0.33
bare-итр:0.10 bare-иту:-0.37 bare-иты:0.34 bare-иу:-0.36 bare-ифр:0.14 bare-иша:-0.34 bare-иші:0.53 bare-иы:0.09
bare-иым:-0.32 bare-иын:-0.31 bare-иып:-0.33 bare-иыр:0.44 bare-иың:-0.29 bare-ия:0.46 bare-иям:-0.21 bare-иян:0.18
bare-ияң:-0.13 bare-иі:0.14 bare-иім:0.26 bare-иін:0.10 bare-иіс:-0.30 bare-иға:-0.32 bare-йге:0.28 bare-йда:-1.32
bare-йде:0.13 bare-йды:-0.75 bare-йе:-0.30 bare-йек:0.27 bare-йер:0.07 bare-йза:0.49 bare-йла:-0.37 bare-йле:-0.49
bare-йна:-0.54 bare-йпа:0.17 bare-йра:0.35 bare-йса:-0.49 bare-йсе:-0.15 bare-йт:-0.41 bare-йте:-0.33 bare-йту:-0.16
bare-йша:-1.22 bare-йше:-0.12 bare-йшы:0.43 bare-йы:1.07 bare-йыз:0.27 bare-йыл:0.32 bare-йым:-0.82 bare-йын:-0.49
bare-йып:-0.06 bare-йыр:-0.51 bare-йыс:0.51 bare-йық:-1.56 bare-йың:-1.31 bare-йі:0.13 bare-йіз:0.19 bare-йік:-1.91
bare-йіл:-0.34 bare-йім:-0.24 bare-йіп:-0.28 bare-йіт:0.29 bare-йің:-0.24 bare-йға:-1.57 bare-ка:0.35 bare-ке:-0.08
bare-кей:-0.26 bare-кек:1.08 bare-кел:-0.09 bare-кем:-0.76 bare-кен:-0.68 bare-кеп:-0.29 bare-кер:0.62
bare-кес:-0.19 bare-кет:-0.27 bare-кеу:-0.16 bare-кеш:0.57 bare-кең:-0.85 bare-ки:0.30 bare-кие:0.33 bare-кке:-1.85
bare-код:0.26 bare-кпе:0.27 bare-кса:-0.20 bare-ксе:-0.40 bare-кте:-0.59 bare-кты:-0.31 bare-кті:-0.37
bare-кше:-0.15 bare-кші:-0.43 bare-кі:0.31 bare-кіз:-0.21 bare-кіл:0.31 bare-кім:0.81 bare-кін:-0.32 bare-кір:0.29
bare-кіш:0.56 bare-күй:-0.08 bare-күл:0.48 bare-күн:0.14 bare-күт:-0.53 bare-күш:0.36 bare-күю:-0.27 bare-көз:0.39
bare-көл:0.35 bare-көн:-0.29 bare-көп:0.32 bare-көт:0.35 bare-көш:-0.22 bare-көң:0.34 bare-ла:-0.50 bare-лай:-0.82
bare-лам:0.30 bare-лан:0.24 bare-лап:-0.49 bare-лар:-1.93 bare-лас:-0.38 bare-лау:-0.66 bare-лақ:0.66 bare-лаң:-0.12
bare-лге:-0.89 bare-лгі:0.57 bare-лда:-1.19 bare-лде:-0.80 bare-лды:-1.06 bare-лді:-0.65 bare-ле:-0.94
bare-лей:-1.20 bare-лек:0.17 bare-лел:0.16 bare-лем:0.23 bare-лен:0.23 bare-леп:-1.01 bare-лер:-1.76 bare-лес:-0.31
bare-лет:0.19 bare-леу:-0.74 bare-лең:0.39 bare-лжа:0.09 bare-ли:0.28 bare-лин:0.15 bare-лия:0.11 bare-лке:0.41
bare-лог:0.20 bare-лса:-0.52 bare-лсе:-0.48 bare-лт:-0.37 bare-лта:0.43 bare-лту:-0.40 bare-лу:-0.39 bare-луб:0.18
bare-луы:-0.73 bare-луі:-0.51 bare-лша:-0.26 bare-лше:-1.10 bare-лшы:0.24 bare-лші:0.17 bare-лы:0.24 bare-лым:0.38
bare-лын:-1.01 bare-лып:-0.47 bare-лыс:0.58 bare-лық:1.10 bare-лың:-0.76 bare-ль:0.26 bare-льм:0.44 bare-лі:0.66
bare-лік:1.26 bare-лім:0.35 bare-лін:0.21 bare-ліп:-0.78 bare-ліс:0.67 bare-ліш:0.27 bare-лің:-1.01 bare-лға:-0.24
bare-лқы:0.28 bare-ма:0.80 bare-маз:0.26 bare-май:-1.30 bare-мал:0.12 bare-мам:-1.24 bare-ман:0.69 bare-мап:-0.58
bare-мар:-0.22 bare-мас:-1.13 bare-мат:0.10 bare-мау:-0.32 bare-маш:0.31 bare-мақ:0.05 bare-маң:-1.27 bare-мге:-0.81
bare-мда:-0.28 bare-мде:-0.74 bare-мды:-0.81 bare-мді:-0.05 bare-ме:0.12 bare-мей:-0.22 bare-мек:-0.90
bare-мем:-0.71 bare-мес:-0.49 bare-мет:0.28 bare-мең:-0.67 bare-ми:0.16 bare-миы:0.09 bare-мке:0.45 bare-му:-0.28
bare-муы:-0.34 bare-мша:-0.21 bare-мше:-0.88 bare-мшы:0.11 bare-мы:0.75 bare-мыл:0.34 bare-мым:-1.02 bare-мын:-0.17
bare-мып:-0.29 bare-мыр:0.15 bare-мыс:0.40 bare-мыт:-0.68 bare-мың:-0.49 bare-мян:0.31 bare-мі:0.68 bare-мім:-0.93
bare-мін:-0.17 bare-мір:0.42 bare-міт:0.21 bare-мің:-0.98 bare-мға:-1.28 bare-мүк:0.33 bare-мұз:0.42 bare-мұң:-0.19
bare-най:-0.05 bare-нал:-0.35 bare-нам:0.07 bare-нан:-0.87 bare-нап:-0.82 bare-нар:-0.67 bare-нас:0.28 bare-нат:0.53
bare-нау:-0.69 bare-нақ:0.84 bare-наң:-1.24 bare-нбе:0.21 bare-нбі:0.58 bare-нге:-0.83 bare-нгі:0.28 bare-нда:-0.19
bare-нде:-0.51 bare-нды:-0.18 bare-нді:-0.83 bare-не:-0.49 bare-нек:0.54 bare-нем:-0.56 bare-нен:-0.69
bare-нер:-0.57 bare-нет:0.20 bare-нең:-0.57 bare-ние:0.44 bare-ния:0.38 bare-нк:0.28 bare-нса:-0.66 bare-нсе:-0.78
bare-нт:0.65 bare-нты:0.19 bare-нті:0.14 bare-ну:-0.64 bare-нуы:-0.30 bare-нуі:-0.21 bare-нше:0.20 bare-ншы:0.62
bare-нші:0.61 bare-ны:0.41 bare-ный:0.25 bare-ным:-0.27 bare-нын:-1.76 bare-нып:-1.36 bare-ныс:0.53 bare-ныш:0.14
bare-нық:0.24 bare-ні:0.25 bare-нім:-0.95 bare-нін:-1.19 bare-ніп:-1.25 bare-ніс:0.33 bare-нға:-1.61 bare-нғы:0.26
bare-оба:0.21 bare-обы:0.30 bare-ог:0.20 bare-ога:-0.27 bare-огу:-0.24 bare-од:0.26 bare-оз:0.35 bare-озы:0.29
bare-ой:0.27 bare-ойы:0.30 bare-ок:-0.23 bare-ол:-0.08 bare-олу:-0.30 bare-олы:0.26 bare-она:-0.36 bare-ону:-0.26
bare-оны:0.27 bare-оп:0.55 bare-ор:0.23 bare-ора:-0.31 bare-оры:0.57 bare-ос:0.07 bare-оса:-0.23 bare-оту:-0.28
bare-оты:0.47 bare-оу:-0.21 bare-ою:-0.68 bare-оюы:-0.58 bare-оя:-0.51 bare-ояр:-0.44 bare-оғы:0.26 bare-оқ:0.66
bare-оң:0.50 bare-оңы:0.13 bare-па:0.98 bare-паз:0.52 bare-пай:-0.96 bare-пал:0.34 bare-пам:-0.85 bare-пан:0.48
bare-пап:0.36 bare-пар:0.33 bare-пас:-1.04 bare-пат:0.45 bare-пақ:-0.45 bare-паң:-0.74 bare-пе:0.37 bare-пей:-1.04
bare-пек:-1.56 bare-пем:-0.50 bare-пен:-1.00 bare-пес:-1.50 bare-пет:0.20 bare-пеш:0.25 bare-пең:-0.58 bare-пит:0.27
bare-пка:0.12 bare-пке:-0.48 bare-пкі:0.33 bare-пон:0.16 bare-пса:-0.05 bare-пта:-0.17 bare-пте:-0.33 bare-пты:-0.06
bare-пша:-0.21 bare-пше:-0.33 bare-пшы:0.31 bare-пші:0.48 bare-пыз:-0.77 bare-пыл:0.20 bare-пын:-0.91 bare-піз:-0.35
bare-піл:0.37 bare-пін:-0.28 bare-пқа:-0.44 bare-ра:-0.37 bare-раз:0.30 bare-рай:-0.10 bare-рал:0.29 bare-ран:0.64
bare-рап:-0.39 bare-рар:-1.43 bare-рас:-0.30 bare-рат:-0.09 bare-рау:-0.80 bare-рақ:0.82 bare-раң:0.28 bare-рба:0.16
bare-рбы:0.11 bare-рге:-0.11 bare-ргі:0.20 bare-рд:0.08 bare-рда:-0.06 bare-рды:-1.15 bare-рді:-1.08 bare-ре:-0.23
bare-рей:0.26 bare-рек:0.76 bare-рем:0.07 bare-рен:0.28 bare-рер:-1.21 bare-рет:-0.33 bare-рең:-0.26 bare-рий:0.13
bare-рия:0.19 bare-рке:0.08 bare-рла:-0.32 bare-рле:-0.25 bare-рлі:0.31 bare-рма:0.74 bare-рна:0.33 bare-рне:0.35
bare-рот:0.30 bare-рпа:0.15 bare-рса:-0.80 bare-рсе:-0.52 bare-рт:0.21 bare-рта:0.12 bare-рте:-0.61 bare-рту:-0.61
bare-рты:0.84 bare-рті:0.33 bare-ру:-1.06 bare-руа:-0.32 bare-рус:0.30 bare-руу:-0.34 bare-руы:-0.67 bare-руі:-0.47
bare-рша:-0.22 bare-рше:-0.91 bare-ршы:0.62 bare-рші:0.49 bare-ры:0.35 bare-рыз:0.17 bare-рын:0.10 bare-рып:-1.06
bare-рыс:0.12 bare-рыш:0.47 bare-рық:0.38 bare-рың:-0.07 bare-рі:0.32 bare-рік:0.57 bare-ріл:0.31 bare-рім:-0.22
bare-рін:-0.22 bare-ріп:-1.39 bare-ріс:0.24 bare-рің:-0.28 bare-рға:0.06 bare-рғы:0.31 bare-рқа:-0.30 bare-рөл:0.28
bare-са:-1.04 bare-сай:-0.36 bare-сал:-0.45 bare-сан:-0.12 bare-сап:-0.16 bare-сат:0.15 bare-сау:-0.30 bare-се:-0.82
bare-сек:0.11 bare-сел:0.30 bare-сен:0.12 bare-сер:-0.33 bare-сет:0.11 bare-ске:-1.09 bare-сой:-0.28 bare-сок:-0.28
bare-сол:0.06 bare-сою:-0.31 bare-соя:-0.27 bare-соң:0.44 bare-спе:0.29 bare-сса:-0.45 bare-ссе:-0.43 bare-ст:-0.24
bare-ста:-0.82 bare-сте:-0.93 bare-сти:-0.33 bare-сту:-0.45 bare-сты:-0.95 bare-сті:-0.61 bare-су:-0.06
bare-суа:-0.26 bare-суу:-0.12 bare-суы:0.09 bare-суі:-0.20 bare-сша:-1.62 bare-сше:-0.95 bare-сшы:0.23 bare-сші:0.21
bare-сы:0.32 bare-сыз:-0.19 bare-сым:0.34 bare-сын:-0.83 bare-сып:-1.24 bare-сыр:-0.27 bare-сық:0.72 bare-сың:-0.33
bare-сі:0.12 bare-сік:0.28 bare-сім:-0.60 bare-сін:-0.83 bare-сіп:-1.12 bare-сір:-0.44 bare-сің:-0.06 bare-сқа:0.52
bare-сөз:0.38 bare-сөл:0.37 bare-сөн:-0.24 bare-та:-0.39 bare-таб:-0.28 bare-тай:-1.03 bare-тал:0.37 bare-там:-1.29
bare-тан:-0.25 bare-тап:0.11 bare-тар:-0.63 bare-тас:0.61 bare-тау:-0.40 bare-тақ:0.39 bare-таң:-0.06 bare-те:-1.32
bare-тей:-1.74 bare-тек:-0.15 bare-тел:0.19 bare-тем:-0.47 bare-тен:-1.87 bare-теп:-0.29 bare-тер:-0.21
bare-теу:-0.32 bare-тең:0.57 bare-ти:-0.38 bare-тиа:-0.31 bare-тиу:-0.22 bare-той:0.13 bare-тон:-0.09 bare-топ:0.31
bare-тор:0.31 bare-тот:0.19 bare-тою:-0.36 bare-тоя:-0.26 bare-тпа:0.52 bare-тр:0.18 bare-тса:-0.44 bare-тсе:-0.86
bare-тта:-1.33 bare-тте:-0.67 bare-тты:-0.61 bare-тті:-0.24 bare-туы:0.05 bare-туі:-0.51 bare-тша:-1.45
bare-тше:-0.91 bare-тшы:0.28 bare-тші:0.49 bare-ты:-0.60 bare-тыз:0.22 bare-тыл:-0.34 bare-тым:-0.93 bare-тын:-0.96
bare-тып:-0.96 bare-тыр:-0.50 bare-тыс:0.54 bare-тық:0.43 bare-тың:-1.56 bare-ті:-0.70 bare-тіз:-0.33 bare-тік:0.37
bare-тіл:0.33 bare-тім:-1.33 bare-тін:-1.33 bare-тіп:-0.22 bare-тір:-0.09 bare-тіс:0.10 bare-тің:-1.06
bare-тқа:-0.23 bare-түн:0.40 bare-түп:0.31 bare-түр:0.09 bare-түс:0.54 bare-тұз:0.22 bare-тұр:-0.31 bare-тұс:0.21
bare-төг:-0.25 bare-төр:0.31 bare-уа:-0.60 bare-уап:0.21 bare-уар:-0.44 bare-уат:-0.33 bare-уб:0.18 bare-уда:-0.24
bare-уды:-0.30 bare-ует:0.35 bare-уз:0.05 bare-уза:-0.34 bare-уке:0.22 bare-уле:0.06 bare-ус:0.50 bare-уса:-0.41
bare-усы:0.18 bare-уу:-0.61 bare-ууы:-0.30 bare-уша:-0.60 bare-ушы:-0.05 bare-уші:-0.77 bare-уы:-0.70 bare-уым:-0.32
bare-уын:0.21 bare-уып:-0.63 bare-уыр:-0.51 bare-уыс:0.30 bare-уыт:0.36 bare-уыш:0.52 bare-уық:0.09 bare-уың:-0.46
bare-уі:-1.06 bare-уіл:0.32 bare-уін:-0.15 bare-уіп:0.51 bare-уіш:0.33 bare-уға:-0.42 bare-фир:0.22 bare-фр:0.14
bare-хан:0.42 bare-хас:0.34 bare-хат:0.70 bare-хна:0.32 bare-хор:0.06 bare-хты:-0.17 bare-хша:-0.12 bare-хын:-0.20
bare-цей:0.17 bare-цуз:0.05 bare-ша:0.40 bare-шай:0.31 bare-шал:-0.26 bare-шам:-1.16 bare-шап:-0.20 bare-шаш:-0.31
bare-шақ:0.68 bare-шаң:0.10 bare-ше:-0.53 bare-шег:-0.33 bare-шей:-0.31 bare-шек:0.58 bare-шел:0.34 bare-шем:-0.13
bare-шен:0.24 bare-шеп:-0.23 bare-шеу:-0.06 bare-шең:-0.59 bare-шие:0.37 bare-шке:-1.24 bare-шса:-0.35
bare-шсе:-0.15 bare-шта:-1.34 bare-ште:-0.88 bare-шты:-1.26 bare-шті:-1.02 bare-шу:-0.06 bare-шуы:-0.61
bare-шша:-1.42 bare-шше:-1.10 bare-шы:0.18 bare-шыл:0.71 bare-шым:-2.14 bare-шын:-0.52 bare-шып:-0.42 bare-шыр:0.30
bare-шығ:-0.20 bare-шық:0.26 bare-шың:-2.38 bare-ші:0.24 bare-шік:0.43 bare-шіл:0.43 bare-шім:-1.81 bare-шін:-1.12
bare-шіп:-0.45 bare-шір:-0.34 bare-шің:-2.00 bare-шқа:-1.35 bare-шқы:0.53 bare-шөп:0.42 bare-щы:0.40 bare-ыба:-0.34
bare-ыда:-1.77 bare-ызы:0.14 bare-ый:0.25 bare-ыл:0.55 bare-ыла:-0.33 bare-ылу:-0.24 bare-ым:0.07 bare-ыма:-2.00
bare-ымы:0.75 bare-ына:-0.40 bare-ыну:-0.31 bare-ыны:0.19 bare-ып:-1.50 bare-ыр:-0.66 bare-ыра:-0.52 bare-ырт:0.34
bare-ыру:-0.16 bare-ыры:0.48 bare-ыс:0.64 bare-ыса:-0.34 bare-ысу:-0.40 bare-ысы:0.20 bare-ыт:-0.34 bare-ыта:-0.79
bare-ыш:1.11 bare-ыша:-1.26 bare-ышы:1.11 bare-ығ:-0.20 bare-ыға:-2.44 bare-ығы:2.12 bare-ық:0.94 bare-ьм:0.44
bare-ьян:0.29 bare-эма:0.24 bare-юда:-0.35 bare-юша:-0.31 bare-юым:-0.35 bare-юын:-0.70 bare-юың:-0.31 bare-юі:-0.13
bare-юға:-0.42 bare-яда:-0.44 bare-яй:-0.31 bare-яки:0.30 bare-ялы:0.34 bare-ям:-0.48 bare-яма:0.21 bare-ян:0.71
bare-яны:0.10 bare-яп:-0.31 bare-яр:-0.73 bare-яса:-0.30 bare-ясы:-0.20 bare-ят:0.13 bare-яты:0.16 bare-яу:-0.27
bare-яша:-0.33 bare-яға:-0.36 bare-яғы:0.61 bare-яқ:0.65 bare-яң:-0.34 bare-яңа:-0.05 bare-ібі:0.24 bare-іге:-1.73
bare-ігі:2.25 bare-іде:-1.79 bare-із:-0.18 bare-ізе:-0.49 bare-ізу:-0.23 bare-ізі:0.17 bare-ік:1.12 bare-ікі:-0.44
bare-іл:0.41 bare-іле:-0.26 bare-ілу:-0.37 bare-ілі:0.78 bare-ім:-0.29 bare-іме:-1.42 bare-імі:0.51 bare-ін:-0.75
bare-іне:-0.32 bare-іну:-0.45 bare-іні:-0.17 bare-іп:-1.02 bare-ірт:0.31 bare-ірі:0.81 bare-іс:0.47 bare-ісе:-0.46
bare-ісу:-0.09 bare-іт:0.48 bare-іті:0.28 bare-іш:0.22 bare-іше:-1.05 bare-ішу:-0.37 bare-іші:0.76 bare-ің:-0.21
bare-ғай:0.25 bare-ғал:-0.32 bare-ған:-0.64 bare-ғап:-0.25 bare-ғар:-0.20 bare-ғат:0.63 bare-ғау:-0.08 bare-ғаш:0.11
bare-ғақ:0.09 bare-ғаң:-0.65 bare-ғзы:0.29 bare-ғты:-0.06 bare-ғы:0.73 bare-ғыл:0.17 bare-ғым:-1.05 bare-ғын:-2.75
bare-ғып:-0.22 bare-ғыс:0.13 bare-ғыт:0.32 bare-ғыш:0.78 bare-ғың:-2.31 bare-қа:0.11 bare-қай:-1.06 bare-қал:0.08
bare-қам:-0.83 bare-қан:0.07 bare-қап:-0.15 bare-қар:-0.87 bare-қас:0.52 bare-қау:-0.34 bare-қаң:-0.74 bare-қи:-0.27
bare-қиа:-0.26 bare-қиу:-0.19 bare-қия:0.27 bare-қо:-0.21 bare-қой:0.35 bare-қол:0.42 bare-қон:-0.26 bare-қоп:-0.24
bare-қор:0.11 bare-қоу:-0.21 bare-қса:-0.19 bare-қта:-0.74 bare-қты:-0.76 bare-қша:0.16 bare-қшы:-0.60 bare-қы:0.74
bare-қыл:0.17 bare-қым:0.18 bare-қын:0.32 bare-қып:0.33 bare-қыс:0.42 bare-қыт:-0.31 bare-қыш:0.33 bare-қың:-0.41
bare-ққа:-2.06 bare-құй:-0.24 bare-құл:0.32 bare-құс:0.31 bare-құю:-0.26 bare-құя:-0.26 bare-ңа:-0.22 bare-ңар:-0.21
bare-ңге:-0.73 bare-ңда:-0.68 bare-ңде:-0.76 bare-ңді:-0.38 bare-ңе:-0.10 bare-ңей:-0.23 bare-ңес:-0.34
bare-ңеш:0.30 bare-ңею:-0.14 bare-ңса:-0.43 bare-ңу:-0.23 bare-ңуы:-0.16 bare-ңша:-0.30 bare-ңше:-0.60 bare-ңы:0.13
bare-ңыз:-0.77 bare-ңым:-0.32 bare-ңын:-0.29 bare-ңып:-0.33 bare-ңың:-0.30 bare-ңі:0.45 bare-ңіз:-1.27 bare-ңіл:0.23
bare-ңім:-0.68 bare-ңін:-0.65 bare-ңір:0.05 bare-ңіс:0.25 bare-ңің:-0.58 bare-ңға:-0.26 bare-ңғы:0.33 bare-үгі:0.29
bare-үз:-0.05 bare-үзе:-0.41 bare-үзу:-0.14 bare-үзі:0.16 bare-үй:0.10 bare-үйе:-0.22 bare-үйі:0.13 bare-үк:0.33
bare-үл:0.13 bare-үле:-0.33 bare-үлу:-0.36 bare-үлі:0.34 bare-үн:0.60 bare-үні:0.33 bare-үп:0.31 bare-үр:0.09
bare-үрт:-0.28 bare-үс:0.54 bare-үсі:0.33 bare-үт:-0.53 bare-үте:-0.42 bare-үту:-0.28 bare-үш:0.39 bare-үше:0.19
bare-үші:0.13 bare-үю:-0.27 bare-үюі:-0.13 bare-ұба:0.19 bare-ұда:0.33 bare-ұз:0.53 bare-ұзы:0.08 bare-ұй:-0.24
bare-ұл:0.32 bare-ұла:-0.17 bare-ұлу:-0.26 bare-ұлы:0.31 bare-ұма:0.34 bare-ұн:0.06 bare-ұп:0.20 bare-ұр:-0.51
bare-ұра:-0.34 bare-ұрт:0.48 bare-ұру:-0.38 bare-ұс:0.42 bare-ұсы:0.30 bare-ұт:-0.49 bare-ұту:-0.27 bare-ұш:-0.30
bare-ұша:-0.48 bare-ұшу:-0.11 bare-ұщы:0.34 bare-ұю:-0.26 bare-ұюы:-0.09 bare-ұя:0.43 bare-ұям:-0.32 bare-ұяр:-0.21
bare-ұят:0.13 bare-ұяқ:0.32 bare-ұяң:-0.32 bare-ұға:0.26 bare-ұғы:0.24 bare-ұқ:-0.28 bare-ұқа:0.30 bare-ұң:-0.19
bare-ұңа:-0.34 bare-ұңу:-0.23 bare-һар:0.18 bare-әм:0.46 bare-әмі:0.05 bare-ән:0.49 bare-әні:0.16 bare-әрі:0.23
bare-өбе:0.27 bare-өбі:0.38 bare-өг:-0.25 bare-өге:-0.30 bare-өже:0.22 bare-өз:-0.09 bare-өзе:-0.32 bare-өзу:-0.26
bare-өле:-0.55 bare-өлу:-0.37 bare-өлі:0.28 bare-өн:-0.46 bare-өне:-0.54 bare-өну:-0.14 bare-өп:0.43 bare-өр:0.31
bare-өре:0.55 bare-өрі:0.32 bare-өс:-0.28 bare-өсе:-0.34 bare-өсу:-0.24 bare-өт:-0.12 bare-өте:-0.35 bare-өті:0.19
bare-өш:-0.22 bare-өше:-0.36 bare-өң:0.45 bare-өңі:0.43 bare.1:0.09 bare.2:0.66 bare.3:0.16 bare=1:2.57 bare=2:2.18
bare=3:2.37 bare=4:2.01 bare=5:0.61 bare_cr:0.28 bare_cy:-0.42 bare_cz:0.14 bare_vl:0.19 bare_vr:-0.49 bare_vt:0.56
bare_vv:-0.08 bare_vy:-0.51 caus:-0.63 caus#l:1.13 caus#m:-0.06 caus>:-0.58 caus>agent:-0.76 caus>ar:-0.54
caus>caus:-0.84 caus>causg:-0.48 caus>caust:-0.62 caus>cond:-0.88 caus>ghai:-0.44 caus>ghaly:-0.38 caus>ghan:-1.54
caus>inf:0.80 caus>ip:0.75 caus>let:-0.34 caus>letme:-0.75 caus>maq:-0.59 caus>mas:-0.68 caus>neg:-1.81
caus>pass:0.53 caus>past:1.41 caus>please:-0.67 caus>pres:-1.37 caus>recp:-0.82 caus>refl:-1.34 caus>want:-0.50
caus_ct:1.67 caus_cv:2.46 caus_cy:1.09 caus_vl:1.87 caus_vm:-0.96 caus_vr:1.92 caus_vt:-0.31 caus_vv:0.60
caus_vy:1.12 caus_vz:1.04 causg:-0.14 causg#l:1.44 causg#m:1.54 causg#s:-0.62 causg>:-0.37 causg>agent:-0.33
causg>ar:-0.30 causg>caus:-0.38 causg>causg:-0.08 causg>cond:-0.15 causg>ghai:-0.16 causg>ghaly:-0.09
causg>ghan:-0.46 causg>inf:-0.56 causg>ip:-0.38 causg>let:-0.22 causg>letme:-0.34 causg>maq:-0.06 causg>mas:-0.28
causg>neg:-0.37 causg>pass:-0.94 causg>past:1.27 causg>please:-0.33 causg>pres:-0.73 causg>recp:-0.40
causg>refl:-0.67 causg>want:-0.18 causg_ct:0.73 causg_cv:0.60 causg_cy:0.63 causg_vl:0.26 causg_vm:1.24
causg_vr:0.89 causg_vt:-0.51 causg_vv:0.30 causg_vy:0.72 causg_vz:0.62 causr:-1.44 causr#l:-0.61 causr#s:-0.75
causr>:-0.25 causr>ar:-0.54 causr>caus:-0.58 causr>causg:-0.14 causr>caust:-0.67 causr>ghai:-0.13 causr>ghan:-0.50
causr>inf:-0.35 causr>ip:-0.72 causr>let:-0.41 causr>maq:-0.11 causr>mas:-0.50 causr>neg:-0.76 causr>pass:-0.84
causr>past:-0.36 causr>pres:-1.38 causr>recp:-1.14 causr>refl:-0.83 causr>want:-0.11 causr_cy:-0.31 causr_vm:-0.69
causr_vr:-0.24 causr_vt:-1.56 caust:-0.96 caust#l:0.15 caust#m:-0.92 caust#s:-0.62 caust>:-0.64 caust>ar:-0.67
caust>caus:-0.92 caust>causg:-0.58 caust>ghaly:-0.23 caust>ghan:-0.58 caust>inf:-0.48 caust>ip:-0.97 caust>let:-0.15
caust>letme:-0.28 caust>maq:-0.38 caust>mas:-0.60 caust>pass:-1.43 caust>past:0.88 caust>pres:-1.56 caust>recp:-0.82
caust>refl:-0.99 caust>want:-0.11 caust_cv:-0.60 caust_vl:0.07 caust_vr:-0.63 caust_vv:0.10 caust_vy:-0.81
clash:-1.72 cond:0.51 cond#l:1.27 cond#m:1.28 cond#s:0.55 cond>pastp:0.97 cond_ct:1.15 cond_cv:-0.11 cond_cy:1.09
cond_vl:1.57 cond_vm:1.06 cond_vr:1.25 cond_vt:2.09 cond_vy:1.18 cond_vz:0.97 dat:0.74 dat#l:0.14 dat#m:0.33
dat1:0.22 dat1>:0.22 dat3:0.99 dat3>:0.99 dat>:0.74 dat_ct:-0.19 dat_cv:0.84 dat_cy:-0.20 dat_vl:0.56 dat_vm:0.67
dat_vt:1.00 dat_vv:0.50 dat_vy:0.26 evid:0.53 evid>:0.53 gen:1.39 gen#m:0.06 gen#s:0.61 gen>:1.39 gen_ct:0.55
gen_cv:0.16 gen_vl:0.79 gen_vt:0.96 gen_vv:-0.31 gen_vy:0.52 ghai:0.13 ghai#l:0.34 ghai#m:0.53 ghai#s:0.46
ghai>:0.13 ghai_ct:0.86 ghai_cv:0.07 ghai_cy:0.69 ghai_vl:1.33 ghai_vm:0.37 ghai_vr:0.07 ghai_vt:1.52 ghai_vv:0.30
ghai_vy:0.73 ghai_vz:0.19 ghaly:1.05 ghaly#l:1.80 ghaly#m:1.82 ghaly#s:0.34 ghaly>:1.07 ghaly>weare:-0.31
ghaly_ct:0.66 ghaly_cv:0.34 ghaly_cy:0.69 ghaly_vl:1.13 ghaly_vm:1.11 ghaly_vr:0.82 ghaly_vt:0.72 ghaly_vv:0.28
ghaly_vy:0.53 ghaly_vz:0.67 ghan:1.13 ghan#l:0.34 ghan#m:0.96 ghan#s:0.47 ghan>:0.84 ghan>abl:1.66 ghan>acc:1.48
ghan>as:-0.61 ghan>dat:1.48 ghan>gen:0.58 ghan>ghanp:1.28 ghan>iam:2.23 ghan>ins:-0.32 ghan>its:0.28 ghan>like:-0.80
ghan>loc:1.27 ghan>lyk:2.11 ghan>my:-1.15 ghan>niki:-0.25 ghan>our:-1.03 ghan>plural:0.14 ghan>weare:-0.65
ghan>your:-1.46 ghan>yours:-0.69 ghan_ct:0.92 ghan_cv:0.83 ghan_cy:1.84 ghan_vl:0.06 ghan_vm:0.86 ghan_vr:0.30
ghan_vt:0.17 ghan_vv:0.91 ghan_vy:1.75 ghan_vz:1.13 ghanp:0.44 ghanp>:0.44 ghy#l:-0.27 ghy#m:-1.34 ghy#s:-1.09
ghy>abl:-0.61 ghy>acc:-0.69 ghy>as:-0.27 ghy>dat:-0.78 ghy>gen:-1.91 ghy>iam:-0.29 ghy>ins:-1.27 ghy>its:-1.03
ghy>like:-0.22 ghy>loc:-0.67 ghy>my:-1.02 ghy>plural:-0.13 ghy>weare:-0.17 ghy>your:-1.63 ghy>yours:-0.83
ghy_cv:-0.77 ghy_vl:-0.59 ghy_vm:-1.31 ghy_vr:-0.66 ghy_vt:-0.89 ghy_vv:-0.76 iam:0.40 iam#l:0.09 iam#m:0.20
iam>:0.40 iam_ct:0.99 iam_cy:0.52 iam_vl:1.31 iam_vm:0.37 iam_vr:1.46 iam_vt:0.55 iam_vv:-0.17 iam_vy:-0.12
iam_vz:1.36 imperative#s:0.49 imperative_cr:-0.28 imperative_ct:0.34 imperative_cy:-0.45 imperative_cz:-0.14
imperative_vl:0.31 imperative_vr:-0.14 imperative_vy:-0.58 inf:1.67 inf#l:0.48 inf#m:1.34 inf>:0.65 inf>abl:1.29
inf>acc:1.50 inf>as:-0.28 inf>dat:1.64 inf>gen:1.44 inf>iam:-0.34 inf>its:0.64 inf>like:-0.38 inf>loc:1.26
inf>my:-0.98 inf>our:-0.60 inf>plural:-1.12 inf>weare:-0.33 inf>youare:-0.33 inf>your:-0.47 inf>yours:-0.67
inf_ct:1.76 inf_cy:1.72 inf_vl:-0.12 inf_vm:2.19 inf_vr:0.50 inf_vt:1.71 inf_vv:1.00 inf_vy:-0.59 inf_vz:1.37
ins:0.54 ins#m:0.39 ins#s:0.96 ins>:0.54 ins_ct:0.32 ins_cv:1.46 ins_vl:1.15 ins_vm:0.07 ins_vr:-0.41 ins_vt:1.55
ins_vv:0.26 ins_vy:0.19 ins_vz:0.63 ip:1.38 ip#l:-0.11 ip#m:0.27 ip#s:0.24 ip>:1.13 ip>evid:0.53 ip>iam:2.50
ip>weare:-0.42 ip_ct:0.37 ip_cy:1.02 ip_vl:-0.18 ip_vm:0.25 ip_vr:0.24 ip_vt:-0.08 ip_vv:-0.27 ip_vy:0.34 ip_vz:0.78
its>abl3:0.85 its>acc3:0.18 its>as3:-0.87 its>dat3:0.99 its>gen:1.29 its>iam:0.62 its>ins:1.34 its>like3:0.54
its>loc3:1.31 its>youare:-0.70 its_cl:0.21 its_cm:-0.39 its_ct:-1.09 its_cv:2.06 its_cy:-0.88 its_cz:-0.28
its_vl:0.38 its_vm:0.37 its_vv:1.37 its_vy:-0.19 its_vz:1.27 let:0.22 let#l:0.70 let#m:0.69 let#s:0.92 let>:0.22
let_ct:1.04 let_cv:0.32 let_cy:0.24 let_vl:1.16 let_vm:1.48 let_vr:0.55 let_vt:2.03 let_vv:0.14 let_vy:-0.09
let_vz:0.67 letme:0.67 letme#l:0.67 letme#m:0.83 letme#s:0.31 letme>:0.67 letme_cl:-0.70 letme_cm:-0.70
letme_ct:-0.10 letme_cv:-0.24 letme_cy:0.85 letme_vl:0.68 letme_vm:1.20 letme_vr:1.00 letme_vt:1.27 letme_vv:-0.11
letme_vy:0.76 letme_vz:0.06 like:-0.42 like#l:0.34 like#s:-0.76 like3:0.54 like3>:0.71 like3>acc:-0.23
like3>iam:-0.35 like3>its:-0.39 like3>weare:-0.25 like3>youare:-0.16 like3>youare2:-0.12 like>:0.42 like>abl:-0.65
like>acc:-0.93 like>as:-0.27 like>dat:-0.85 like>gen:-0.64 like>iam:-0.85 like>its:-1.70 like>like:-0.52
like>loc:-0.87 like>my:-0.87 like>our:-0.70 like>plural:-1.37 like>weare:-0.72 like>youare:-0.78 like>youare2:-0.62
like>your:-0.75 like>yours:-0.42 like_ct:0.97 like_cv:1.34 like_cy:0.62 like_vl:0.30 like_vm:-0.27 like_vr:0.33
like_vv:0.56 like_vy:1.77 like_vz:1.30 link:0.10 loc:0.44 loc#m:0.51 loc3:1.31 loc3>:0.79 loc3>ghy:1.68 loc>:0.18
loc>ghy:0.87 loc>iam:-1.04 loc>weare:-0.87 loc>youare:-1.15 loc>youare2:-0.49 loc_ct:1.40 loc_cv:1.59 loc_cy:-0.15
loc_vl:-0.21 loc_vt:1.19 loc_vv:-0.59 loc_vy:0.59 lyk:-0.66 lyk>abl:1.36 lyk>acc:-0.32 lyk>as:-0.31 lyk>dat:-0.30
lyk>gen:-0.29 lyk>iam:-0.33 lyk>like:-0.31 lyk>loc:-0.36 lyk>plural:-1.06 lyk>weare:-0.25 maq#l:1.17 maq#m:2.10
maq#s:-0.46 maq>:1.58 maq>abl:-0.75 maq>acc:-0.62 maq>as:-0.48 maq>dat:-0.74 maq>gen:-0.59 maq>iam:-0.45
maq>ins:-0.20 maq>its:-0.65 maq>like:-0.60 maq>loc:-0.58 maq>my:-0.36 maq>plural:-1.23 maq>weare:-0.22
maq>your:-0.37 maq>yours:-0.12 maq_ct:1.08 maq_cv:0.36 maq_cy:0.87 maq_vl:0.46 maq_vm:1.63 maq_vr:0.33 maq_vt:0.34
maq_vv:0.42 maq_vy:-1.15 maq_vz:0.91 mas:-0.36 mas#l:0.16 mas#m:0.48 mas#s:-0.13 mas>:2.30 mas>abl:-0.29
mas>acc:-0.27 mas>as:-0.25 mas>dat:-0.28 mas>gen:-0.27 mas>iam:-0.24 mas>ins:-0.24 mas>its:-1.79 mas>like:-0.27
mas>loc:-0.34 mas>my:-0.46 mas>niki:-0.20 mas>our:-0.26 mas>plural:-0.78 mas>weare:-0.10 mas>your:-0.48
mas>yours:-0.32 mas_ct:0.63 mas_cv:0.08 mas_cy:0.50 mas_vl:-1.03 mas_vm:1.57 mas_vt:0.87 mas_vv:-0.24 mas_vy:0.65
mas_vz:0.09 my#l:0.59 my#m:0.08 my#s:-0.76 my>abl:-1.39 my>acc:1.05 my>as:-1.17 my>dat1:0.14 my>gen:0.67
my>iam:-1.84 my>ins:1.29 my>like:-1.55 my>loc:0.61 my>niki:-0.55 my_ct:-0.20 my_cv:-0.08 my_vl:-0.41 my_vm:1.80
my_vr:0.10 my_vt:1.69 my_vv:0.21 my_vy:2.16 my_vz:1.80 neg#l:1.20 neg#m:1.36 neg>:-2.00 neg>agent:-0.86
neg>cond:-0.88 neg>ghai:-0.21 neg>ghaly:-0.24 neg>ghan:1.78 neg>inf:0.87 neg>let:-1.17 neg>letme:-0.39 neg>maq:-0.28
neg>past:2.57 neg>please:-1.64 neg>pres:0.53 neg>want:-1.69 neg_ct:1.36 neg_cy:1.80 neg_vl:1.29 neg_vm:1.73
neg_vr:-0.25 neg_vt:1.30 neg_vv:-0.25 neg_vy:0.44 neg_vz:0.83 niki:0.98 niki#l:1.36 niki#m:0.82 niki#s:0.99
niki>:0.98 niki_ct:0.16 niki_cv:0.88 niki_vl:0.48 niki_vm:0.76 niki_vr:0.63 niki_vt:0.71 niki_vv:0.05 niki_vz:0.49
noun#2:-1.04 noun#4:-0.19 noun#5:0.21 noun#6:0.07 noun+noun:1.59 noun+verb:-1.02 noun.1:-0.22 noun.2:0.10
noun=1:1.12 noun=2:0.98 noun=3:1.39 noun=4:1.64 noun=5:1.42 noun_cl:0.21 noun_cm:-0.37 noun_ct:-0.44 noun_cz:-0.28
noun_vt:0.32 noun_vv:0.39 noun_vy:0.14 our:0.60 our#l:0.77 our#m:1.37 our#s:-0.09 our>:0.31 our>abl:-0.30
our>acc:1.19 our>as:-0.30 our>dat:0.43 our>gen:1.18 our>iam:-0.13 our>ins:-0.25 our>like:-0.21 our>loc:1.20
our>niki:-0.14 our_ct:2.48 our_cv:0.09 our_vl:1.51 our_vm:1.88 our_vt:2.54 our_vv:0.73 our_vy:1.34 our_vz:1.23
pass#l:0.64 pass>:-1.12 pass>agent:-0.98 pass>caus:-1.14 pass>causg:-0.84 pass>caust:-0.50 pass>cond:-0.94
pass>ghai:-0.54 pass>ghaly:-0.56 pass>ghan:1.04 pass>inf:1.07 pass>ip:0.79 pass>let:-0.40 pass>letme:-1.03
pass>maq:-0.81 pass>mas:-1.33 pass>neg:-1.80 pass>pass:-1.83 pass>past:0.74 pass>please:-0.89 pass>pres:1.17
pass>presi:-0.28 pass>recp:-1.35 pass>refl:-1.95 pass>want:-0.88 pass_ct:-0.87 pass_cv:-0.79 pass_cy:1.22
pass_cz:-0.20 pass_vl:1.82 pass_vm:1.63 pass_vr:0.59 pass_vt:1.01 pass_vv:1.14 pass_vy:-0.87 pass_vz:0.34 past:0.83
past#m:0.46 past#s:1.32 past>:1.04 past>pastp:0.34 past_ct:0.09 past_cv:1.97 past_cy:-0.05 past_vl:-0.42
past_vm:-0.23 past_vr:0.47 past_vt:-0.42 past_vv:0.50 past_vy:0.10 past_vz:-0.39 pastp:0.40 pastp>:0.40 please:0.16
please#l:0.12 please#m:1.72 please#s:0.33 please>:0.16 please_ct:-0.55 please_cv:0.22 please_cy:0.86 please_vl:1.22
please_vm:1.03 please_vr:1.73 please_vv:0.80 please_vy:-0.10 please_vz:-0.16 plural:0.06 plural#l:1.02 plural#m:0.70
plural#s:0.37 plural>:-0.55 plural>abl:2.30 plural>acc:2.66 plural>as:-0.31 plural>dat:2.34 plural>gen:2.30
plural>iam:-0.31 plural>ins:1.81 plural>its:2.16 plural>like:-0.33 plural>loc:1.95 plural>my:2.17 plural>niki:-0.32
plural>our:2.20 plural>weare:-0.31 plural>your:1.79 plural>yours:-0.50 plural_ct:2.03 plural_cv:1.89 plural_cy:0.84
plural_vl:1.09 plural_vm:0.24 plural_vr:1.75 plural_vt:0.90 plural_vv:0.76 plural_vy:1.36 pres#m:0.21 pres#s:0.53
pres>presm:-0.81 pres>presp:1.22 pres>tyn:0.20 pres_cl:-0.75 pres_cm:-1.44 pres_cr:-0.69 pres_cy:0.09 pres_cz:-0.67
pres_vr:0.94 pres_vt:0.44 pres_vv:0.80 pres_vy:0.41 pres_vz:0.47 presi:0.08 presi#l:-0.29 presi#m:-0.37 presi#s:0.70
presi>presp:0.70 presi>tyn:-0.15 presi_ct:0.42 presi_vl:-0.27 presi_vm:0.30 presi_vt:-0.42 presm:-0.81 presm>:-0.81
presp:1.25 presp>:1.25 recp:-1.23 recp#l:0.24 recp#m:-1.20 recp#s:-0.85 recp>:-0.80 recp>agent:-0.63 recp>ar:-0.48
recp>caus:-2.72 recp>causg:-0.90 recp>cond:-0.71 recp>ghai:-0.38 recp>ghaly:-0.36 recp>ghan:-1.85 recp>inf:-1.57
recp>ip:1.59 recp>let:-0.55 recp>letme:-0.69 recp>maq:-0.67 recp>mas:-0.54 recp>neg:-1.40 recp>pass:-1.73
recp>past:1.33 recp>pres:-2.07 recp>recp:-1.03 recp>refl:-1.47 recp>want:-0.42 recp_cl:-0.18 recp_cm:-0.17
recp_ct:0.93 recp_cv:-0.49 recp_cy:-0.36 recp_vl:0.39 recp_vr:-0.97 recp_vt:0.41 recp_vv:-0.27 recp_vy:-0.13
recp_vz:0.88 refl#s:-0.57 refl>:-0.21 refl>agent:-1.13 refl>ar:-1.28 refl>caus:-2.04 refl>causg:-0.77
refl>cond:-1.35 refl>ghai:-1.06 refl>ghaly:-0.83 refl>ghan:0.83 refl>inf:-1.49 refl>ip:0.20 refl>let:-0.79
refl>letme:-1.20 refl>maq:-0.86 refl>mas:-1.11 refl>neg:-1.49 refl>pass:-1.79 refl>past:0.13 refl>please:-1.09
refl>pres:0.16 refl>recp:-1.77 refl>refl:-2.25 refl>want:-0.88 refl_cv:-0.67 refl_cy:-1.54 refl_vl:0.87 refl_vm:0.91
refl_vr:0.81 refl_vt:0.17 refl_vv:-1.31 refl_vz:1.02 tyn:0.15 tyn>:2.27 tyn>acc:-0.53 tyn>ghanp:-0.34 tyn>like:-0.05
tyn>loc:-0.57 tyn>lyk:-1.38 verb#2:-0.53 verb+noun:-0.18 verb+verb:2.10 verb=0:-1.98 verb=1:-0.60 verb=3:0.12
verb=4:0.87 verb=5:1.43 verb_cm:-0.07 verb_cr:-0.78 verb_cz:-0.71 verb_vv:-0.79 want#s:-0.61 want>:-0.31
want>abl:-0.65 want>acc:-0.74 want>as:-0.21 want>dat:-0.84 want>gen:-1.45 want>iam:-0.25 want>ins:-0.79
want>its:2.45 want>like:-0.21 want>loc:-0.77 want>my:-0.35 want>youare:-0.17 want>your:-0.94 want>yours:-0.26
want_ct:0.99 want_cy:0.76 want_vl:-0.48 want_vr:0.15 want_vt:0.90 want_vv:-0.09 want_vy:0.85 want_vz:0.79
weare#l:0.40 weare#m:0.12 weare#s:1.08 weare_ct:1.03 weare_cv:-0.43 weare_cy:0.39 weare_vl:1.30 weare_vm:2.18
weare_vr:1.54 weare_vt:2.07 weare_vz:1.34 youare:-0.26 youare#m:-0.33 youare#s:-0.66 youare2:-0.82 youare2>:-0.82
youare>:-0.26 youare_cy:-0.05 youare_vv:-0.38 your#m:0.45 your#s:-0.78 your>abl:-0.61 your>acc:-0.44 your>as:-0.41
your>dat1:1.75 your>gen:1.95 your>iam:-0.58 your>ins:-0.50 your>like:-1.71 your>loc:-0.80 your>niki:-0.21
your_cm:-0.33 your_ct:-0.27 your_vl:1.30 your_vt:0.72 your_vv:1.16 your_vy:1.47 your_vz:1.40 yours#l:0.63
yours#m:0.54 yours#s:-0.32 yours>abl:-0.34 yours>acc:2.06 yours>as:-0.22 yours>dat:-0.27 yours>gen:-0.31
yours>like:-0.17 yours>loc:-0.61 yours_ct:-0.24 yours_vl:0.73 yours_vm:1.15 yours_vr:0.39 yours_vt:1.21
yours_vv:0.28 yours_vy:1.16 yours_vz:1.32
`
