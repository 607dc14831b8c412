/** Made by tests/bench/kazakh-weights.ts: not to be changed by hand. Weights by feature, in nats; see STEMMER.md. */
export const weights = `
abl:0.68 abl#l:0.71 abl#s:0.36 abl3:0.91 abl3>:0.91 abl>:0.68 abl_ct:0.36 abl_cv:1.78 abl_cy:-0.15 abl_vl:0.37
abl_vm:0.59 abl_vr:0.08 abl_vt:0.24 abl_vv:0.60 abl_vy:-0.39 abl_vz:0.53 acc:0.25 acc#l:0.09 acc#m:-0.27 acc#s:0.41
acc3:0.07 acc3>:0.07 acc>:0.25 acc_cv:0.63 acc_vl:-0.51 acc_vm:-0.12 acc_vr:-0.21 acc_vt:0.12 acc_vv:-0.74
acc_vy:0.48 agent:-1.12 agent#m:-0.74 agent#s:0.33 agent>:0.47 agent>abl:-1.26 agent>acc:-1.80 agent>as:-1.02
agent>dat:-1.97 agent>gen:-1.79 agent>iam:-1.21 agent>ins:-0.88 agent>its:-2.20 agent>like:-1.14 agent>loc:-1.61
agent>my:-1.30 agent>niki:-0.55 agent>plural:-1.39 agent>weare:-0.33 agent>your:-1.83 agent>yours:-1.15
agent_ct:1.06 agent_cv:-0.15 agent_cy:0.84 agent_vl:0.54 agent_vm:-0.11 agent_vr:-0.75 agent_vt:0.08 agent_vv:0.31
agent_vy:0.34 agent_vz:-0.91 ar#s:-0.12 ar>abl:-0.28 ar>acc:-1.08 ar>as:-0.82 ar>dat:-0.91 ar>gen:-1.24 ar>iam:2.46
ar>ins:-0.74 ar>its:-0.93 ar>like:-1.01 ar>loc:-0.32 ar>my:-0.77 ar>niki:-0.35 ar>plural:-0.92 ar>weare:2.49
ar>youare:3.77 ar>yours:-1.08 ar_cm:-1.21 ar_cy:1.12 ar_vl:0.06 ar_vm:1.26 ar_vr:1.34 ar_vt:0.48 ar_vv:-0.86
ar_vy:0.99 ar_vz:0.20 as#l:1.39 as#m:0.24 as#s:0.16 as3:-0.94 as3>:-0.94 as_ct:0.97 as_cv:0.86 as_cy:0.59 as_vl:0.40
as_vm:0.59 as_vr:0.69 as_vt:0.13 as_vv:0.69 as_vy:1.45 as_vz:-0.11 bare#2:-0.36 bare#3:0.45 bare#4:-0.08 bare#5:0.43
bare#6:0.32 bare#7:0.12 bare+noun:3.21 bare+verb:-1.24 bare-аб:-0.38 bare-аба:0.08 bare-абу:-0.21 bare-абы:0.28
bare-ава:0.29 bare-ада:-1.11 bare-аев:0.10 bare-ажы:0.17 bare-аз:0.96 bare-аза:0.55 bare-азы:0.09 bare-аин:0.29
bare-ай:-0.29 bare-айт:-0.58 bare-айы:1.01 bare-ак:0.14 bare-ал:-0.41 bare-ала:-0.22 bare-али:0.29 bare-алт:-0.38
bare-алу:-0.98 bare-аль:0.21 bare-ам:-0.16 bare-ама:0.35 bare-ами:-0.21 bare-амы:-0.15 bare-ана:0.55 bare-анк:0.30
bare-ант:0.37 bare-ану:-0.10 bare-аны:0.33 bare-ап:-0.13 bare-апа:0.50 bare-ар:-0.51 bare-ард:0.13 bare-арт:-0.32
bare-ару:-0.40 bare-ары:-0.31 bare-ас:-0.50 bare-аса:-0.47 bare-асу:0.13 bare-асы:0.14 bare-ат:0.12 bare-ата:-0.78
bare-ате:0.39 bare-ату:-0.37 bare-аты:0.71 bare-ау:-0.20 bare-ауа:-0.31 bare-ауу:-0.29 bare-ауы:0.14 bare-аш:-0.53
bare-аша:-0.37 bare-ашу:-0.19 bare-ашы:0.93 bare-ащы:0.08 bare-аю:0.38 bare-аюы:0.32 bare-ая:-0.29 bare-аяй:-0.26
bare-аян:0.64 bare-аяп:-0.25 bare-аяр:-0.32 bare-аяу:-0.22 bare-аяқ:0.41 bare-ағу:-0.07 bare-ағы:0.08 bare-ақ:0.10
bare-ақа:0.59 bare-ақы:0.31 bare-аң:-0.51 bare-аңа:-0.55 bare-ба:0.26 bare-бал:0.34 bare-бам:-0.60 bare-бан:0.52
bare-бап:-0.22 bare-бар:-0.31 bare-бас:-0.14 bare-бат:-0.23 bare-бақ:-0.52 bare-баң:-0.61 bare-бе:0.41
bare-бей:-0.78 bare-бек:-0.31 bare-бем:-0.33 bare-бен:-0.78 bare-беп:-0.20 bare-бер:-0.62 bare-бес:-0.97
bare-бет:0.64 bare-бең:-0.32 bare-бит:-0.21 bare-боз:0.33 bare-бой:0.32 bare-бок:0.34 bare-бол:-0.30 bare-боқ:0.33
bare-бты:-0.31 bare-бу:-0.28 bare-бус:0.21 bare-бы:0.51 bare-был:0.20 bare-бым:-0.42 bare-бын:0.17 bare-бып:-0.24
bare-быр:0.23 bare-быс:0.27 bare-бық:0.24 bare-бың:-0.46 bare-бі:0.81 bare-біз:-0.77 bare-бік:0.40 bare-бім:-0.52
bare-бін:-0.08 bare-бір:0.47 bare-біс:0.09 bare-бің:-0.48 bare-бұл:0.09 bare-ва:0.29 bare-вам:-0.32 bare-ваң:-0.27
bare-га:-0.34 bare-гар:-0.31 bare-ге:-0.73 bare-гек:0.20 bare-ген:-0.12 bare-гер:-0.09 bare-гет:0.17 bare-гсе:-0.35
bare-гті:-0.49 bare-гу:-0.53 bare-гуы:-0.20 bare-гуі:-0.14 bare-гып:-0.27 bare-гіз:0.40 bare-гім:-1.55
bare-гін:-2.33 bare-гіп:-0.64 bare-гіс:0.28 bare-гіш:0.91 bare-гің:-2.15 bare-гүл:0.35 bare-да:-0.77 bare-дай:-0.45
bare-дал:0.50 bare-дам:0.28 bare-дан:0.09 bare-дап:-0.64 bare-дар:-0.09 bare-дас:0.29 bare-дат:0.34 bare-дау:-0.45
bare-дақ:0.94 bare-дде:0.25 bare-де:-0.43 bare-дей:-0.48 bare-дел:0.08 bare-дем:-0.41 bare-ден:-0.57 bare-деп:-0.46
bare-дер:-0.55 bare-дес:-0.19 bare-дет:0.19 bare-деу:-0.18 bare-дең:-0.47 bare-дж:0.09 bare-дия:0.16 bare-доп:0.48
bare-ды:-0.58 bare-дыз:0.44 bare-дыр:-0.35 bare-дыс:0.16 bare-дық:0.76 bare-ді:-0.67 bare-дік:0.86 bare-дін:0.33
bare-дәм:0.47 bare-дөң:0.33 bare-ев:0.10 bare-ег:-0.46 bare-еге:-0.41 bare-егу:-0.37 bare-егі:0.52 bare-еде:-0.13
bare-едж:0.09 bare-еже:0.26 bare-ей:-1.06 bare-ейе:-0.28 bare-ейт:-0.06 bare-ек:-0.50 bare-еке:0.51 bare-екі:0.29
bare-ел:0.12 bare-еле:-0.07 bare-елу:0.10 bare-ель:0.14 bare-елі:0.18 bare-ем:-0.80 bare-еме:0.44 bare-емі:0.41
bare-ене:0.07 bare-ент:0.28 bare-ену:-0.09 bare-ені:-0.12 bare-еп:-1.01 bare-ере:-1.03 bare-ерт:-0.45 bare-еру:-0.71
bare-ері:0.10 bare-ес:-0.86 bare-ест:-0.46 bare-есу:-0.52 bare-есі:-0.07 bare-ет:-0.61 bare-ета:0.32 bare-ете:-0.79
bare-ету:-0.61 bare-еті:0.54 bare-еу:-0.67 bare-еуі:-0.18 bare-еш:0.84 bare-еше:0.18 bare-еші:0.77 bare-ею:-0.13
bare-еңе:-0.56 bare-еңі:0.27 bare-жаб:-0.30 bare-жай:0.27 bare-жан:0.43 bare-жар:0.35 bare-жас:0.44 bare-жау:0.25
bare-же:0.51 bare-жег:-0.23 bare-жек:0.35 bare-жел:0.36 bare-жем:0.10 bare-жер:0.37 bare-жет:-0.17 bare-жең:-0.27
bare-жиі:0.29 bare-жол:-0.11 bare-жоқ:0.15 bare-жы:0.17 bare-жым:-0.35 bare-жын:0.23 bare-жың:-0.29 bare-жік:0.36
bare-жүз:0.10 bare-жұп:0.21 bare-жұр:-0.29 bare-жұт:-0.31 bare-за:0.34 bare-зай:-0.34 bare-зал:0.36 bare-зам:-0.32
bare-зан:0.35 bare-зап:-0.32 bare-зар:0.05 bare-зат:-0.25 bare-зау:-0.34 bare-зақ:0.51 bare-заң:-0.31 bare-зба:0.56
bare-збе:0.33 bare-згі:-0.85 bare-зде:-0.20 bare-зе:-0.65 bare-зен:0.56 bare-зер:-0.56 bare-зет:-0.26 bare-зин:0.20
bare-зсе:-0.57 bare-зу:-0.53 bare-зуі:-0.25 bare-зша:0.46 bare-зше:-1.03 bare-зші:0.43 bare-зы:0.54 bare-зыл:-0.32
bare-зым:-0.13 bare-зын:-0.76 bare-зық:0.23 bare-зың:-1.03 bare-зі:0.36 bare-зіл:0.25 bare-зім:-0.63 bare-зін:-0.92
bare-зіп:-0.54 bare-зір:-0.27 bare-зің:-0.84 bare-зғы:-1.01 bare-иа:-0.48 bare-иар:-0.39 bare-ибе:0.21 bare-игі:0.18
bare-ида:-0.33 bare-иды:-0.32 bare-ие:0.91 bare-ием:-0.40 bare-иет:0.74 bare-иең:-0.43 bare-иже:0.35 bare-ий:0.12
bare-ика:0.27 bare-иле:-0.39 bare-ин:0.37 bare-ион:0.37 bare-ир:0.22 bare-иса:-0.31 bare-ист:0.34 bare-ита:-0.33
bare-итр:0.18 bare-иту:-0.38 bare-иу:-0.33 bare-ифр:0.16 bare-иша:-0.30 bare-иші:0.48 bare-иы:0.10 bare-иым:-0.34
bare-иын:-0.31 bare-иып:-0.49 bare-иыр:0.44 bare-иың:-0.23 bare-ия:0.50 bare-иям:-0.23 bare-иян:0.16 bare-ияң:-0.20
bare-иі:0.29 bare-иім:0.32 bare-иін:0.22 bare-иіс:-0.31 bare-иға:-0.32 bare-иғы:-0.31 bare-йге:0.16 bare-йгі:-0.18
bare-йда:-1.27 bare-йде:0.29 bare-йды:-0.69 bare-йе:-0.42 bare-йек:0.24 bare-йза:0.46 bare-йла:-0.26 bare-йле:-0.46
bare-йна:-0.53 bare-йпа:0.24 bare-йра:0.29 bare-йса:-0.44 bare-йсе:-0.18 bare-йт:-0.36 bare-йта:-0.14 bare-йте:-0.29
bare-йту:-0.27 bare-йша:-0.99 bare-йше:-0.22 bare-йшы:0.42 bare-йы:1.02 bare-йыз:0.30 bare-йыл:0.33 bare-йым:-0.54
bare-йын:-0.42 bare-йыр:-0.35 bare-йыс:0.62 bare-йық:-1.10 bare-йың:-0.91 bare-йі:0.21 bare-йіз:0.20 bare-йік:-1.99
bare-йіл:-0.34 bare-йім:-0.24 bare-йіп:-0.30 bare-йіт:0.28 bare-йің:-0.21 bare-йға:-1.42 bare-йғы:-0.72 bare-ка:0.30
bare-ке:0.10 bare-кей:-0.12 bare-кек:1.03 bare-кем:-0.58 bare-кен:-1.10 bare-кеп:-0.29 bare-кер:0.55 bare-кес:-0.20
bare-кет:-0.43 bare-кеу:-0.15 bare-кеш:0.60 bare-кең:-0.79 bare-ки:0.29 bare-кие:0.34 bare-кке:-1.56 bare-ккі:-1.08
bare-код:0.20 bare-кпе:0.30 bare-кса:-0.13 bare-ксе:-0.35 bare-кте:-0.86 bare-кты:-0.33 bare-кті:-0.19
bare-кше:-0.16 bare-кші:-0.55 bare-кі:-0.62 bare-кіз:-0.21 bare-кіл:0.15 bare-кім:0.63 bare-кін:-0.33 bare-кір:0.31
bare-кіш:0.49 bare-күй:-0.09 bare-күл:0.58 bare-күн:0.25 bare-күт:-0.41 bare-күш:0.44 bare-күю:-0.29 bare-көз:0.62
bare-көл:0.30 bare-көн:-0.23 bare-көп:0.20 bare-көт:0.36 bare-көш:-0.26 bare-көң:0.30 bare-ла:-0.50 bare-лай:-0.90
bare-лам:0.40 bare-лан:0.32 bare-лап:-0.27 bare-лар:-1.93 bare-лас:-0.13 bare-лау:-0.59 bare-лақ:0.43 bare-лаң:-0.07
bare-лге:-0.98 bare-лгі:0.10 bare-лда:-1.35 bare-лде:-0.65 bare-лды:-0.63 bare-лді:-0.72 bare-ле:-1.08
bare-лей:-1.05 bare-лек:0.15 bare-лел:0.11 bare-лем:0.17 bare-лен:0.25 bare-леп:-0.57 bare-лер:-1.92 bare-лес:-0.31
bare-лет:0.25 bare-леу:-0.81 bare-лең:0.45 bare-ли:0.29 bare-лия:0.14 bare-лке:0.46 bare-ллі:0.05 bare-лог:0.21
bare-лса:-0.57 bare-лсе:-0.54 bare-лт:-0.38 bare-лта:0.34 bare-лу:-0.50 bare-луб:0.17 bare-луы:-0.80 bare-луі:-0.43
bare-лша:-0.14 bare-лше:-1.21 bare-лшы:0.26 bare-лші:0.22 bare-лы:0.41 bare-лым:0.08 bare-лын:-1.10 bare-лып:-0.40
bare-лыс:0.58 bare-лық:0.64 bare-лың:-0.62 bare-ль:0.22 bare-льм:0.30 bare-лі:0.62 bare-лік:1.16 bare-лім:0.23
bare-лін:-0.37 bare-ліп:-0.97 bare-ліс:0.82 bare-ліш:0.33 bare-лің:-0.90 bare-лға:-0.14 bare-лғы:-1.42 bare-лқы:0.35
bare-ма:0.95 bare-маз:0.31 bare-май:-1.57 bare-мал:-0.31 bare-мам:-0.68 bare-ман:0.80 bare-мап:-1.17 bare-мар:-0.14
bare-мас:-1.23 bare-мат:0.08 bare-мау:-0.48 bare-маш:0.30 bare-мақ:0.15 bare-маң:-1.18 bare-мге:-0.62 bare-мгі:-1.14
bare-мда:-0.19 bare-мде:-0.65 bare-ме:0.13 bare-мей:-0.08 bare-мек:-0.73 bare-мем:-0.65 bare-меп:-0.08 bare-мет:0.29
bare-мең:-0.60 bare-ми:0.12 bare-миы:0.10 bare-мке:0.49 bare-мта:0.12 bare-мша:-0.22 bare-мше:-0.95 bare-мы:0.52
bare-мыл:-0.28 bare-мым:-1.04 bare-мын:-0.08 bare-мып:-0.29 bare-мыр:0.17 bare-мыс:0.47 bare-мыт:-0.59
bare-мың:-0.92 bare-мян:0.29 bare-мі:0.75 bare-мім:-0.93 bare-мір:0.58 bare-міт:0.16 bare-мің:-0.97 bare-мға:-0.65
bare-мғы:-1.31 bare-мүк:0.35 bare-мұз:0.31 bare-мұң:-0.14 bare-най:-0.17 bare-нал:-0.52 bare-нам:-0.51
bare-нан:-0.62 bare-нап:-0.78 bare-нар:-0.35 bare-нас:0.25 bare-нат:0.44 bare-нау:-0.64 bare-нақ:0.74 bare-наң:-1.21
bare-нбе:0.23 bare-нбі:0.50 bare-нге:-0.73 bare-нгі:-0.50 bare-нда:-0.18 bare-нде:-0.39 bare-нды:-0.32
bare-нді:-0.79 bare-не:-0.22 bare-нек:0.74 bare-нем:-0.69 bare-нен:-0.52 bare-нер:-0.62 bare-нет:0.17 bare-нең:-0.66
bare-ние:0.32 bare-ния:0.27 bare-нк:0.30 bare-нса:-0.69 bare-нсе:-0.82 bare-нт:0.33 bare-нты:0.20 bare-ну:-0.81
bare-нуы:-0.28 bare-нша:-0.28 bare-нше:0.21 bare-ншы:0.54 bare-нші:0.61 bare-ны:0.38 bare-ный:0.26 bare-ным:-0.13
bare-нын:-2.29 bare-нып:-1.48 bare-ныс:0.48 bare-ныш:0.08 bare-нық:0.24 bare-ні:0.06 bare-нім:-1.21 bare-нін:-1.33
bare-ніп:-1.46 bare-ніс:0.30 bare-нің:-0.06 bare-нға:-1.37 bare-нғы:-1.26 bare-оба:0.17 bare-обы:0.30 bare-ог:0.21
bare-ога:-0.34 bare-огу:-0.25 bare-од:0.20 bare-оз:0.33 bare-озы:0.31 bare-ой:0.15 bare-ойы:0.28 bare-ок:-0.19
bare-ола:-0.18 bare-олу:-0.43 bare-олы:0.28 bare-он:-0.16 bare-она:-0.37 bare-ону:-0.28 bare-оны:0.34 bare-оп:0.66
bare-ор:0.23 bare-ора:-0.31 bare-оры:0.63 bare-оса:-0.21 bare-от:0.13 bare-ота:-0.10 bare-оту:-0.30 bare-оты:0.41
bare-оу:-0.24 bare-ою:-0.61 bare-оюы:-0.30 bare-оя:-0.69 bare-ояр:-0.59 bare-оғы:0.33 bare-оқ:0.60 bare-оң:0.31
bare-оңы:0.09 bare-па:0.57 bare-паз:0.65 bare-пай:-1.07 bare-пал:0.28 bare-пам:-0.75 bare-пан:0.50 bare-пап:0.33
bare-пар:0.34 bare-пас:-1.34 bare-пат:0.43 bare-пақ:-0.91 bare-паң:-0.65 bare-пе:0.41 bare-пей:-0.95 bare-пек:-1.37
bare-пем:-0.48 bare-пен:-0.98 bare-пес:-1.42 bare-пет:0.20 bare-пеш:0.25 bare-пең:-0.57 bare-пит:0.32 bare-пка:0.14
bare-пке:-0.41 bare-пкі:0.32 bare-пон:0.21 bare-пта:-0.22 bare-пте:-0.37 bare-пты:0.10 bare-пті:0.08 bare-пша:0.09
bare-пше:-0.59 bare-пшы:0.33 bare-пші:0.48 bare-пыз:-0.87 bare-пыл:0.15 bare-пын:-0.79 bare-піз:-0.75 bare-піл:0.35
bare-пқа:-0.44 bare-пқы:-0.70 bare-ра:-0.27 bare-раз:0.30 bare-рай:-0.54 bare-рак:0.14 bare-рал:0.80 bare-рам:-0.07
bare-ран:0.78 bare-рап:-0.29 bare-рар:-1.13 bare-рас:-0.45 bare-рат:-0.24 bare-рау:-0.70 bare-рақ:0.90 bare-раң:0.13
bare-рба:0.13 bare-рбы:0.09 bare-рге:-0.15 bare-ргі:-0.80 bare-рд:0.13 bare-рде:-0.17 bare-рды:-0.97 bare-рді:-0.86
bare-ре:-0.35 bare-рей:0.26 bare-рек:0.73 bare-рем:0.19 bare-рен:0.31 bare-рер:-1.05 bare-рет:-0.17 bare-рий:0.12
bare-рия:0.17 bare-рке:-0.08 bare-рла:-0.34 bare-рле:-0.24 bare-рлі:0.38 bare-рма:0.77 bare-рме:0.11 bare-рна:0.32
bare-рне:0.35 bare-рот:0.32 bare-рса:-0.46 bare-рсе:-0.56 bare-рт:0.25 bare-рта:0.21 bare-рте:-0.70 bare-рту:-0.49
bare-рты:0.79 bare-рті:0.32 bare-ру:-1.13 bare-руа:-0.32 bare-рус:0.32 bare-руу:-0.25 bare-руы:-0.74 bare-руі:-0.53
bare-рша:0.15 bare-рше:-1.16 bare-ршы:0.54 bare-рші:0.32 bare-ры:0.07 bare-рыз:0.27 bare-рын:0.21 bare-рып:-1.08
bare-рыш:0.35 bare-рық:0.47 bare-рі:0.37 bare-рік:0.70 bare-ріл:0.31 bare-рім:-0.46 bare-ріп:-1.06 bare-ріс:0.47
bare-рің:-0.41 bare-рға:0.08 bare-рғы:-0.25 bare-рқа:-0.33 bare-рөл:0.25 bare-са:-1.40 bare-сай:-0.41 bare-сал:-0.46
bare-сап:-0.19 bare-сар:0.06 bare-сат:0.10 bare-сау:-0.29 bare-се:-0.65 bare-сел:0.36 bare-сен:0.09 bare-сер:-0.40
bare-сет:0.17 bare-ске:-0.95 bare-скі:-0.71 bare-сой:-0.28 bare-сок:-0.28 bare-сол:0.08 bare-сою:-0.31
bare-соя:-0.25 bare-соң:0.31 bare-спе:0.31 bare-сса:-0.44 bare-ссе:-0.43 bare-ст:-0.12 bare-ста:-0.68 bare-сте:-1.07
bare-сти:-0.32 bare-сту:-0.58 bare-сты:-1.33 bare-сті:-0.58 bare-су:0.22 bare-суа:-0.29 bare-суу:-0.20
bare-суі:-0.15 bare-сша:-1.41 bare-сше:-1.23 bare-сшы:0.22 bare-сші:0.21 bare-сы:0.25 bare-сым:0.20 bare-сын:-0.36
bare-сып:-1.34 bare-сыр:-0.31 bare-сық:0.75 bare-сі:0.15 bare-сік:0.32 bare-сім:-0.33 bare-сін:-0.83 bare-сіп:-1.00
bare-сір:-0.28 bare-сқа:0.53 bare-сқы:-1.36 bare-сөз:0.44 bare-сөл:0.37 bare-сөн:-0.23 bare-та:-0.41 bare-таб:-0.27
bare-тай:-0.73 bare-тал:0.37 bare-там:-1.14 bare-тап:0.11 bare-тар:-0.29 bare-тас:0.80 bare-тау:-0.42 bare-тақ:0.32
bare-таң:-0.30 bare-те:-1.34 bare-тей:-1.67 bare-тек:-0.09 bare-тел:0.07 bare-тем:-0.46 bare-тен:-1.88
bare-теп:-0.44 bare-тер:-0.68 bare-теу:-0.39 bare-тең:0.59 bare-ти:-0.39 bare-тиа:-0.27 bare-тиу:-0.23 bare-тке:0.05
bare-ткі:-0.79 bare-той:0.12 bare-тон:-0.13 bare-топ:0.30 bare-тор:0.30 bare-тот:0.24 bare-тою:-0.32 bare-тоя:-0.31
bare-тпа:0.37 bare-тр:0.18 bare-тса:-0.47 bare-тсе:-0.93 bare-тта:-1.38 bare-тте:-0.74 bare-тты:-0.36 bare-тті:-0.24
bare-туы:-0.19 bare-туі:-0.32 bare-тша:-1.47 bare-тше:-1.25 bare-тшы:0.22 bare-тші:0.77 bare-ты:-0.54 bare-тыз:0.22
bare-тыл:-0.33 bare-тым:-0.36 bare-тын:-0.97 bare-тып:-0.74 bare-тыр:-0.27 bare-тыс:0.33 bare-тық:0.31
bare-тың:-1.51 bare-ті:-0.50 bare-тіз:-0.33 bare-тік:0.71 bare-тіл:0.31 bare-тім:-0.99 bare-тін:-0.94 bare-тіп:-0.10
bare-тір:-0.24 bare-тіс:0.11 bare-тің:-1.26 bare-тқа:-0.19 bare-тқы:-1.34 bare-түн:0.34 bare-түп:0.27 bare-түр:0.09
bare-түс:0.50 bare-тұз:0.25 bare-тұр:-0.09 bare-тұс:0.16 bare-төг:-0.22 bare-төр:0.27 bare-уа:-0.60 bare-уан:-0.12
bare-уап:0.25 bare-уар:-0.50 bare-уат:-0.33 bare-уб:0.17 bare-уда:-0.17 bare-уды:-0.40 bare-ует:0.36 bare-уз:0.11
bare-уза:-0.33 bare-уке:0.23 bare-уле:0.08 bare-ус:0.35 bare-уса:-0.30 bare-усы:0.15 bare-уу:-0.54 bare-ууы:-0.32
bare-уша:-0.57 bare-ушы:0.54 bare-уші:-0.45 bare-уы:-0.18 bare-уым:-0.45 bare-уын:0.09 bare-уып:-0.53 bare-уыр:-0.43
bare-уыс:0.43 bare-уыт:0.38 bare-уыш:0.57 bare-уың:-0.40 bare-уі:-1.24 bare-уіл:0.31 bare-уіп:0.56 bare-уіш:0.31
bare-уға:-0.34 bare-уғы:-0.50 bare-фир:0.22 bare-фр:0.16 bare-хан:0.32 bare-хас:0.37 bare-хат:0.68 bare-хна:0.34
bare-хты:-0.09 bare-хшы:0.13 bare-хын:-0.10 bare-цей:0.10 bare-цуз:0.11 bare-шай:0.35 bare-шал:-0.21 bare-шам:-1.29
bare-шап:-0.23 bare-шаш:-0.20 bare-шақ:0.52 bare-шег:-0.33 bare-шей:-0.29 bare-шек:0.71 bare-шел:0.32 bare-шем:-0.41
bare-шен:0.16 bare-шеп:-0.18 bare-шең:-0.63 bare-шие:0.32 bare-шке:-1.12 bare-шкі:-0.88 bare-шса:-0.30
bare-шсе:-0.21 bare-шта:-1.30 bare-ште:-0.79 bare-шты:-1.13 bare-шті:-0.85 bare-шу:-0.36 bare-шуы:-0.66
bare-шша:-1.42 bare-шше:-1.51 bare-шы:0.38 bare-шыл:0.47 bare-шым:-2.38 bare-шын:-0.42 bare-шып:-0.61 bare-шыр:0.28
bare-шығ:-0.17 bare-шық:0.15 bare-шың:-2.24 bare-ші:0.39 bare-шік:0.51 bare-шіл:0.44 bare-шім:-1.57 bare-шін:-1.44
bare-шіп:-0.51 bare-шір:-0.40 bare-шің:-2.08 bare-шқа:-1.27 bare-шқы:0.34 bare-шөп:0.47 bare-щы:0.29 bare-ыба:-0.29
bare-ыбу:-0.09 bare-ыда:-1.98 bare-ызы:0.12 bare-ый:0.26 bare-ыл:0.30 bare-ыла:-0.54 bare-ылу:-0.27 bare-ым:0.07
bare-ыма:-2.23 bare-ымы:0.81 bare-ын:0.06 bare-ына:-0.05 bare-ыну:-0.19 bare-ып:-1.29 bare-ыр:-0.41 bare-ыра:-0.68
bare-ырт:0.28 bare-ыру:-0.36 bare-ыры:0.11 bare-ыс:0.59 bare-ыса:-0.37 bare-ысу:-0.28 bare-ысы:0.20 bare-ыт:-0.20
bare-ыта:-0.83 bare-ыш:1.34 bare-ыша:-0.70 bare-ышы:1.31 bare-ығ:-0.17 bare-ыға:-2.34 bare-ығы:1.03 bare-ық:1.17
bare-ьм:0.30 bare-ьян:0.27 bare-эма:0.29 bare-юда:-0.36 bare-юша:-0.29 bare-юы:0.06 bare-юым:-0.30 bare-юын:-0.49
bare-юың:-0.27 bare-юі:-0.16 bare-юға:-0.35 bare-юғы:-0.19 bare-яда:-0.51 bare-яй:-0.26 bare-яки:0.29 bare-ялы:0.34
bare-ям:-0.34 bare-яма:0.11 bare-ян:0.87 bare-яны:0.31 bare-яп:-0.25 bare-яр:-0.72 bare-яса:-0.10 bare-ясы:-0.18
bare-ят:0.09 bare-яты:0.12 bare-яу:-0.22 bare-яша:-0.39 bare-яға:-0.30 bare-яғы:0.46 bare-яқ:0.59 bare-яң:-0.45
bare-ібі:0.23 bare-іге:-1.31 bare-ігі:1.68 bare-іде:-1.84 bare-ізе:-0.34 bare-ізу:-0.24 bare-ізі:0.17 bare-ік:1.09
bare-ікі:-0.22 bare-іл:0.56 bare-іле:-0.47 bare-ілу:-0.39 bare-ілі:0.75 bare-ім:-0.49 bare-іме:-1.71 bare-імі:0.39
bare-ін:-0.67 bare-іне:-0.24 bare-іну:-0.41 bare-іні:0.06 bare-іп:-0.95 bare-ірт:0.33 bare-іру:-0.10 bare-ірі:0.77
bare-іс:0.57 bare-ісе:-0.49 bare-ісі:-0.13 bare-іт:0.41 bare-іті:0.26 bare-іш:0.22 bare-іше:-1.41 bare-ішу:-0.37
bare-іші:0.95 bare-ің:-0.13 bare-ғай:0.32 bare-ғал:-0.33 bare-ғам:-0.25 bare-ған:-1.00 bare-ғап:-0.26 bare-ғар:-0.15
bare-ғат:0.52 bare-ғаш:0.12 bare-ғаң:-0.78 bare-ғзы:0.29 bare-ғты:-0.08 bare-ғы:0.21 bare-ғыл:0.11 bare-ғым:-1.03
bare-ғын:-2.95 bare-ғып:-0.20 bare-ғыс:0.16 bare-ғыт:0.26 bare-ғыш:0.95 bare-ғың:-2.03 bare-қа:0.20 bare-қай:-1.13
bare-қал:0.19 bare-қам:-0.82 bare-қан:-0.17 bare-қап:-0.20 bare-қар:-0.79 bare-қас:0.21 bare-қат:-0.08
bare-қау:-0.29 bare-қаң:-0.75 bare-қи:-0.28 bare-қиа:-0.29 bare-қиу:-0.25 bare-қия:0.32 bare-қо:-0.20 bare-қой:0.23
bare-қол:0.47 bare-қон:-0.27 bare-қоп:-0.28 bare-қор:0.20 bare-қоу:-0.24 bare-қса:-0.15 bare-қта:-1.24
bare-қты:-0.63 bare-қшы:-0.53 bare-қы:-0.12 bare-қыл:0.22 bare-қын:0.56 bare-қып:0.34 bare-қыс:0.24 bare-қыт:-0.31
bare-қыш:0.46 bare-қың:-0.55 bare-ққа:-1.57 bare-ққы:-1.55 bare-құй:-0.23 bare-құл:0.34 bare-құс:0.33 bare-құю:-0.29
bare-құя:-0.30 bare-ңа:-0.39 bare-ңар:-0.12 bare-ңге:-0.74 bare-ңгі:-0.61 bare-ңда:-0.66 bare-ңде:-0.76
bare-ңды:0.29 bare-ңді:-0.45 bare-ңе:-0.27 bare-ңей:-0.29 bare-ңес:-0.33 bare-ңеш:0.31 bare-ңею:-0.13 bare-ңса:-0.35
bare-ңу:-0.26 bare-ңуы:-0.19 bare-ңша:-0.32 bare-ңше:-0.58 bare-ңы:0.09 bare-ңыз:-0.58 bare-ңым:-0.31 bare-ңын:-0.27
bare-ңып:-0.32 bare-ңың:-0.34 bare-ңі:0.65 bare-ңіз:-1.22 bare-ңіл:0.26 bare-ңім:-0.62 bare-ңін:-0.48 bare-ңір:0.27
bare-ңіс:0.36 bare-ңің:-0.67 bare-ңға:-0.24 bare-үгі:0.31 bare-үз:-0.11 bare-үзе:-0.53 bare-үзу:-0.21 bare-үзі:0.27
bare-үйе:-0.17 bare-үйі:0.21 bare-үк:0.35 bare-үл:0.10 bare-үле:-0.33 bare-үлу:-0.29 bare-үлі:0.36 bare-үн:0.51
bare-үні:0.47 bare-үп:0.27 bare-үр:0.09 bare-үрт:-0.25 bare-үс:0.50 bare-үсі:0.26 bare-үт:-0.41 bare-үте:-0.41
bare-үту:-0.33 bare-үш:0.43 bare-үші:0.18 bare-үю:-0.29 bare-үюі:-0.16 bare-ұба:0.22 bare-ұда:0.33 bare-ұз:0.46
bare-ұзы:0.06 bare-ұй:-0.23 bare-ұл:0.38 bare-ұлу:-0.19 bare-ұлы:0.33 bare-ұма:0.28 bare-ұн:0.19 bare-ұп:0.21
bare-ұр:-0.36 bare-ұра:-0.57 bare-ұрт:0.80 bare-ұру:-0.51 bare-ұс:0.43 bare-ұсы:0.31 bare-ұт:-0.44 bare-ұту:-0.36
bare-ұш:-0.37 bare-ұша:-0.51 bare-ұшу:-0.15 bare-ұщы:0.28 bare-ұю:-0.29 bare-ұя:0.32 bare-ұям:-0.31 bare-ұяр:-0.21
bare-ұят:0.09 bare-ұяқ:0.28 bare-ұяң:-0.28 bare-ұға:0.32 bare-ұғы:0.29 bare-ұқ:-0.25 bare-ұқа:0.32 bare-ұң:-0.14
bare-ұңа:-0.28 bare-ұңу:-0.26 bare-һар:0.24 bare-әм:0.47 bare-әмі:0.09 bare-ән:0.39 bare-әні:0.15 bare-әр:0.13
bare-әрі:0.27 bare-өбе:0.23 bare-өбі:0.47 bare-өг:-0.22 bare-өге:-0.29 bare-өгу:-0.08 bare-өже:0.26 bare-өзе:-0.28
bare-өзу:-0.28 bare-өл:-0.07 bare-өле:-0.33 bare-өлу:-0.31 bare-өлі:0.33 bare-өн:-0.27 bare-өне:-0.38 bare-өну:-0.16
bare-өп:0.66 bare-өр:0.27 bare-өре:0.54 bare-өрі:0.29 bare-өс:-0.27 bare-өсе:-0.28 bare-өсу:-0.27 bare-өт:0.21
bare-өте:-0.34 bare-өті:0.19 bare-өш:-0.26 bare-өше:-0.30 bare-өң:0.46 bare-өңі:0.49 bare.1:0.11 bare.2:0.74
bare.3:0.15 bare=1:2.70 bare=2:2.31 bare=3:2.66 bare=4:1.90 bare=5:0.45 bare_cr:0.30 bare_cy:-0.20 bare_cz:0.09
bare_vl:0.44 bare_vr:-0.29 bare_vt:0.41 bare_vy:-0.25 caus:-0.10 caus#l:1.14 caus>:-0.70 caus>agent:-1.14
caus>ar:-1.29 caus>caus:-1.02 caus>causg:-0.45 caus>caust:-0.79 caus>cond:-1.26 caus>ghai:-0.50 caus>ghaly:-0.42
caus>ghan:-2.34 caus>inf:0.30 caus>ip:0.73 caus>let:-0.53 caus>letme:-0.82 caus>maq:-0.55 caus>mas:-0.83
caus>neg:-2.27 caus>pass:0.44 caus>past:1.14 caus>please:-0.71 caus>pres:0.22 caus>recp:-1.70 caus>refl:-1.66
caus>want:-0.53 caus_ct:1.30 caus_cv:2.33 caus_cy:1.39 caus_vl:2.27 caus_vm:-1.00 caus_vr:2.17 caus_vt:-0.26
caus_vv:0.58 caus_vy:1.17 caus_vz:1.48 causg:-0.20 causg#l:1.19 causg#m:1.52 causg#s:-0.66 causg>:-0.41
causg>agent:-0.32 causg>ar:-0.55 causg>caus:-0.43 causg>causg:-0.15 causg>cond:-0.34 causg>ghai:-0.22
causg>ghaly:-0.20 causg>ghan:-0.46 causg>inf:-0.56 causg>ip:-0.48 causg>let:-0.24 causg>letme:-0.38 causg>maq:-0.18
causg>mas:-0.23 causg>neg:-0.83 causg>pass:-0.80 causg>past:1.65 causg>please:-0.34 causg>pres:-0.79
causg>recp:-0.62 causg>refl:-0.64 causg>want:-0.24 causg_ct:0.77 causg_cv:0.68 causg_cy:0.63 causg_vl:0.36
causg_vm:1.18 causg_vr:0.88 causg_vt:-0.50 causg_vv:0.22 causg_vy:0.71 causg_vz:0.53 causr:-1.31 causr#l:-0.42
causr#s:-1.04 causr>:-0.40 causr>ar:-0.61 causr>causg:-0.15 causr>caust:-0.84 causr>ghai:-0.15 causr>ghaly:-0.09
causr>ghan:-1.11 causr>inf:-0.63 causr>ip:-0.72 causr>let:-0.53 causr>letme:-0.13 causr>maq:-0.09 causr>mas:-0.56
causr>neg:-0.65 causr>pass:-0.51 causr>past:-0.27 causr>pres:-0.07 causr>recp:-1.02 causr>refl:-0.97
causr>want:-0.13 causr_cy:-0.31 causr_vm:-1.22 causr_vt:-1.17 caust:-1.08 caust#m:-0.89 caust#s:-0.57 caust>:-0.94
caust>ar:-0.93 caust>caus:-0.95 caust>causg:-0.92 caust>causr:-0.06 caust>ghai:-0.15 caust>ghaly:-0.26
caust>ghan:-0.85 caust>inf:-0.65 caust>ip:-1.27 caust>let:-0.33 caust>letme:-0.33 caust>maq:-0.41 caust>mas:-0.86
caust>pass:-1.23 caust>past:1.25 caust>pres:-1.81 caust>recp:-0.48 caust>refl:-0.87 caust>want:-0.16 caust_cv:-0.51
caust_vr:-0.76 caust_vy:-0.55 clash:-1.90 cond:0.58 cond#l:0.29 cond#m:0.67 cond#s:0.29 cond>:0.07 cond>pastp:1.07
cond_ct:1.47 cond_cy:1.22 cond_vl:1.81 cond_vm:1.30 cond_vr:1.69 cond_vt:2.43 cond_vv:-0.15 cond_vy:1.07
cond_vz:1.14 dat:0.76 dat#l:0.09 dat#m:0.17 dat#s:-0.20 dat1:0.27 dat1>:0.27 dat3:1.07 dat3>:1.07 dat>:0.76
dat_ct:-0.32 dat_cv:0.69 dat_cy:-0.29 dat_vl:0.65 dat_vm:0.73 dat_vt:1.37 dat_vv:0.67 dat_vy:0.18 evid:0.61
evid>:0.61 gen:1.37 gen#m:0.09 gen#s:0.60 gen>:1.37 gen_ct:0.70 gen_cy:-0.39 gen_vl:0.65 gen_vt:1.05 gen_vv:-0.35
gen_vy:0.32 ghai#l:0.75 ghai#m:0.18 ghai#s:0.63 ghai_ct:0.95 ghai_cv:-0.24 ghai_cy:0.75 ghai_vl:1.40 ghai_vm:0.94
ghai_vr:0.19 ghai_vt:1.17 ghai_vv:0.19 ghai_vy:0.59 ghai_vz:0.18 ghaly:0.93 ghaly#l:1.56 ghaly#m:1.61 ghaly#s:0.26
ghaly>:1.09 ghaly>weare:-0.32 ghaly_ct:0.89 ghaly_cv:0.23 ghaly_cy:0.67 ghaly_vl:0.97 ghaly_vm:0.89 ghaly_vr:0.88
ghaly_vt:0.77 ghaly_vv:0.19 ghaly_vy:0.66 ghaly_vz:0.54 ghan:1.37 ghan#l:0.27 ghan#m:0.82 ghan#s:0.25 ghan>:0.66
ghan>abl:1.66 ghan>acc:1.29 ghan>as:-0.61 ghan>dat:1.39 ghan>gen:0.54 ghan>ghanp:0.88 ghan>iam:2.03 ghan>ins:-0.33
ghan>its:0.15 ghan>like:-0.78 ghan>loc:1.25 ghan>lyk:2.19 ghan>my:-1.03 ghan>niki:-0.28 ghan>our:-1.08
ghan>plural:-0.11 ghan>weare:-0.60 ghan>youare:2.47 ghan>youare2:1.56 ghan>your:-1.27 ghan>yours:-0.96 ghan_ct:0.80
ghan_cv:0.23 ghan_cy:1.64 ghan_vl:0.28 ghan_vm:0.87 ghan_vr:0.08 ghan_vt:0.05 ghan_vv:0.64 ghan_vy:1.39 ghan_vz:0.76
ghanp:0.15 ghanp>:0.15 ghy#m:-0.85 ghy#s:-0.67 ghy>:0.58 ghy>abl:-0.55 ghy>acc:-0.87 ghy>as:-0.55 ghy>dat:-0.92
ghy>gen:-2.08 ghy>iam:-0.66 ghy>ins:-1.51 ghy>its:-1.66 ghy>like:-0.65 ghy>loc:-0.59 ghy>my:-1.41 ghy>niki:-0.10
ghy>plural:-1.09 ghy>weare:-0.36 ghy>youare:-0.27 ghy>your:-2.07 ghy>yours:-1.17 ghy_ct:0.90 ghy_cv:-0.93
ghy_cy:0.64 ghy_vr:-0.37 ghy_vt:0.38 ghy_vv:-0.66 ghy_vy:1.06 ghy_vz:1.36 iam:0.46 iam#m:0.23 iam>:0.46 iam_ct:1.07
iam_cy:0.56 iam_vl:1.37 iam_vt:0.95 iam_vy:-0.07 iam_vz:1.29 imperative#s:0.53 imperative_cr:-0.30
imperative_ct:0.22 imperative_cy:-0.36 imperative_cz:-0.09 imperative_vl:0.20 imperative_vt:-0.17
imperative_vv:-0.16 imperative_vy:-0.65 inf:1.39 inf#l:0.58 inf#m:1.37 inf>:0.71 inf>abl:1.27 inf>acc:1.40
inf>as:-0.29 inf>dat:1.40 inf>gen:1.21 inf>iam:-0.41 inf>its:0.51 inf>like:-0.35 inf>loc:1.43 inf>my:-0.81
inf>our:-0.77 inf>plural:-1.20 inf>weare:-0.35 inf>youare:-0.32 inf>your:-0.62 inf>yours:-0.82 inf_ct:1.45
inf_cv:-0.06 inf_cy:1.96 inf_vm:2.37 inf_vr:0.52 inf_vt:1.72 inf_vv:0.82 inf_vy:-0.56 inf_vz:1.42 ins:0.73
ins#l:0.05 ins#m:0.30 ins#s:0.79 ins>:0.73 ins_ct:0.30 ins_cv:1.40 ins_vl:1.08 ins_vr:-0.56 ins_vt:1.63 ins_vv:0.36
ins_vy:0.21 ins_vz:0.67 ip:1.23 ip#l:-0.06 ip#m:0.64 ip#s:-0.36 ip>:1.04 ip>evid:0.61 ip>iam:2.44 ip>weare:-0.66
ip_ct:0.74 ip_cv:0.26 ip_vm:-0.40 ip_vr:0.46 ip_vt:-0.42 ip_vv:0.35 ip_vy:-0.39 ip_vz:0.48 its>abl3:0.91
its>acc3:0.07 its>as3:-0.94 its>dat3:1.07 its>gen:1.61 its>iam:0.51 its>ins:1.23 its>like3:0.59 its>loc3:1.28
its>youare:-0.88 its_cl:0.15 its_cm:-0.42 its_ct:-0.77 its_cv:2.00 its_cy:-0.89 its_cz:-0.22 its_vl:0.46 its_vm:0.36
its_vt:0.12 its_vv:1.85 its_vy:-0.23 its_vz:1.40 let:0.38 let#l:0.22 let#m:0.44 let#s:0.12 let>:0.38 let_ct:1.07
let_cv:0.05 let_cy:-0.10 let_vl:1.40 let_vm:1.49 let_vr:0.64 let_vt:2.02 let_vv:0.20 let_vy:0.31 let_vz:0.69
letme:0.60 letme#l:0.75 letme#m:0.92 letme#s:0.40 letme>:0.60 letme_cl:-0.71 letme_cm:-0.78 letme_cv:-0.13
letme_cy:0.82 letme_vl:0.78 letme_vm:1.21 letme_vr:0.98 letme_vt:1.27 letme_vv:-0.28 letme_vy:1.14 letme_vz:-0.13
like:-0.22 like#l:0.45 like#m:0.09 like#s:-0.72 like3:0.59 like3>:0.90 like3>acc:-0.38 like3>iam:-0.37
like3>its:-0.31 like3>weare:-0.29 like3>youare:-0.39 like3>youare2:-0.33 like>:0.57 like>abl:-0.60 like>acc:-1.33
like>as:-0.44 like>dat:-0.58 like>gen:-0.57 like>iam:-1.29 like>its:-1.62 like>like:-0.43 like>loc:-0.53
like>my:-0.89 like>our:-0.93 like>plural:-1.76 like>weare:-0.99 like>youare:-1.24 like>youare2:-1.19 like>your:-0.78
like>yours:-0.87 like_ct:1.04 like_cv:1.31 like_cy:0.60 like_vl:0.07 like_vm:-0.28 like_vr:0.81 like_vv:0.54
like_vy:1.56 like_vz:1.23 link:0.11 loc:0.45 loc#l:0.12 loc#m:0.71 loc#s:-0.06 loc3:1.28 loc3>:0.74 loc3>ghy:1.40
loc>:0.28 loc>ghy:0.54 loc>iam:-0.62 loc>weare:-1.07 loc>youare:-1.09 loc>youare2:-0.55 loc_ct:1.34 loc_cv:1.44
loc_vl:-0.18 loc_vm:0.06 loc_vt:1.02 loc_vv:-0.45 loc_vy:0.67 loc_vz:0.06 lyk:-0.61 lyk>:0.63 lyk>abl:1.12
lyk>acc:-0.34 lyk>as:-0.33 lyk>dat:-0.33 lyk>gen:-0.34 lyk>iam:-0.33 lyk>like:-0.32 lyk>loc:-0.57 lyk>plural:-1.93
lyk>weare:-0.31 maq#l:1.59 maq#m:2.18 maq#s:-0.56 maq>:1.41 maq>abl:-0.57 maq>acc:-0.66 maq>as:-0.62 maq>dat:-0.50
maq>gen:-0.82 maq>iam:-0.61 maq>its:-0.39 maq>like:-0.67 maq>loc:-0.68 maq>plural:-1.06 maq>weare:-0.35
maq>your:-0.18 maq_ct:0.96 maq_cv:0.09 maq_cy:0.99 maq_vl:0.53 maq_vm:1.50 maq_vr:0.68 maq_vt:0.35 maq_vv:0.36
maq_vy:-1.18 maq_vz:0.83 mas:-0.25 mas#l:0.28 mas#m:0.78 mas#s:-0.08 mas>:1.54 mas>abl:-0.31 mas>acc:-0.34
mas>as:-0.27 mas>dat:-0.28 mas>gen:-0.29 mas>iam:-0.28 mas>ins:-0.27 mas>its:-2.17 mas>like:-0.34 mas>loc:-0.41
mas>my:-0.73 mas>niki:-0.24 mas>our:-0.30 mas>plural:-0.92 mas>weare:-0.21 mas>your:-0.52 mas>yours:-0.37
mas_ct:0.62 mas_cv:0.07 mas_cy:0.52 mas_vl:-0.73 mas_vm:1.49 mas_vr:0.20 mas_vt:0.83 mas_vv:-0.50 mas_vy:0.63
my#l:0.60 my#m:0.05 my#s:-0.78 my>abl:-1.25 my>acc:1.11 my>as:-1.07 my>dat1:0.05 my>gen:0.64 my>iam:-1.84
my>ins:1.15 my>like:-1.70 my>loc:0.77 my>niki:-0.42 my_cv:-0.13 my_vl:0.39 my_vm:1.90 my_vr:0.14 my_vt:1.71
my_vv:0.37 my_vy:1.89 my_vz:0.71 neg#l:0.96 neg#m:1.16 neg#s:0.07 neg>:-2.17 neg>agent:-1.34 neg>cond:0.91
neg>ghai:-0.24 neg>ghaly:-0.30 neg>ghan:0.99 neg>inf:0.72 neg>ip:0.17 neg>let:1.08 neg>letme:-0.42 neg>maq:-0.38
neg>past:2.81 neg>please:1.92 neg>pres:0.39 neg>want:-2.21 neg_ct:1.32 neg_cv:0.09 neg_cy:2.32 neg_vl:0.31
neg_vm:2.18 neg_vt:1.34 neg_vv:-0.32 neg_vy:0.64 neg_vz:0.35 niki:1.01 niki#l:1.13 niki#m:0.90 niki#s:0.84
niki>:1.01 niki_ct:0.18 niki_cv:1.01 niki_vl:0.39 niki_vm:0.90 niki_vr:0.60 niki_vt:0.64 niki_vv:0.07 niki_vz:0.49
noun#2:-1.19 noun#4:-0.27 noun#5:0.17 noun#6:0.10 noun+noun:1.63 noun+verb:-0.96 noun.1:-0.23 noun.2:0.17
noun=1:1.21 noun=2:1.08 noun=3:1.39 noun=4:1.93 noun=5:1.73 noun_cl:0.15 noun_cm:-0.26 noun_ct:-0.61 noun_cz:-0.22
noun_vl:0.12 noun_vm:0.06 noun_vt:0.25 noun_vv:0.19 noun_vy:0.27 our:0.36 our#l:0.79 our#m:1.48 our>:0.31
our>abl:-0.25 our>acc:1.29 our>as:-0.25 our>dat:0.46 our>gen:1.19 our>iam:-0.19 our>ins:-0.24 our>like:-0.24
our>loc:1.38 our>niki:-0.18 our_ct:2.22 our_vl:0.94 our_vm:2.00 our_vt:2.71 our_vv:0.88 our_vy:1.42 our_vz:1.18
pass#l:0.64 pass#m:-0.05 pass#s:-0.18 pass>:-1.45 pass>agent:-1.24 pass>caus:-1.11 pass>causg:-0.84 pass>caust:-0.72
pass>cond:-0.90 pass>ghai:-0.69 pass>ghaly:-0.82 pass>ghan:0.59 pass>inf:0.75 pass>ip:0.58 pass>let:-0.79
pass>letme:-0.99 pass>maq:-1.15 pass>mas:-1.41 pass>neg:-0.33 pass>pass:-2.03 pass>past:0.98 pass>please:-0.71
pass>pres:0.69 pass>presi:-0.29 pass>recp:-1.86 pass>refl:-1.88 pass>want:-1.16 pass_ct:-0.61 pass_cv:-0.48
pass_vl:1.91 pass_vm:0.67 pass_vr:0.75 pass_vt:1.27 pass_vv:1.58 pass_vy:-0.46 pass_vz:-0.54 past:0.67 past#m:0.76
past#s:1.53 past>:0.87 past>pastp:0.20 past_ct:0.41 past_cv:1.90 past_vr:0.65 past_vt:-0.06 past_vv:0.16
past_vy:0.15 past_vz:-0.15 pastp:0.21 pastp>:0.21 please#m:1.78 please#s:0.45 please_vl:1.40 please_vm:0.98
please_vr:1.81 please_vt:0.09 please_vv:1.00 please_vy:-0.17 please_vz:-0.22 plural#l:0.36 plural#m:0.26
plural#s:0.18 plural>:-0.07 plural>abl:2.73 plural>acc:2.63 plural>as:-0.33 plural>dat:2.30 plural>gen:2.51
plural>iam:-1.80 plural>ins:1.80 plural>its:2.47 plural>like:-0.33 plural>loc:2.27 plural>my:2.47 plural>niki:-0.31
plural>our:2.69 plural>weare:-1.86 plural>youare:-1.91 plural>your:2.16 plural>yours:-0.54 plural_ct:2.56
plural_cv:2.09 plural_cy:0.73 plural_vl:1.36 plural_vm:0.14 plural_vr:1.84 plural_vt:1.22 plural_vv:1.01
plural_vy:1.21 pres#m:0.15 pres#s:0.48 pres>presm:-0.63 pres>presp:1.14 pres>tyn:0.25 pres_cl:-1.03 pres_cm:-1.22
pres_cr:-0.68 pres_cy:0.44 pres_cz:-0.59 pres_vr:0.48 pres_vt:0.16 pres_vv:0.68 pres_vy:0.37 pres_vz:0.66
presi#l:-0.26 presi#m:-0.37 presi#s:0.77 presi>presp:0.88 presi>tyn:-0.08 presi_ct:0.29 presi_vl:-0.26 presi_vm:0.27
presi_vt:-0.43 presm:-0.63 presm>:-0.63 presp:1.16 presp>:1.16 recp:-0.92 recp#l:0.19 recp#m:-0.11 recp#s:-0.74
recp>:-1.40 recp>agent:-1.12 recp>ar:-1.54 recp>caus:-3.65 recp>causg:-0.66 recp>cond:-0.84 recp>ghai:-0.56
recp>ghaly:-0.71 recp>ghan:-2.75 recp>inf:-1.62 recp>ip:1.28 recp>let:-0.45 recp>letme:-0.65 recp>maq:-0.78
recp>mas:-0.70 recp>neg:-1.67 recp>pass:-2.07 recp>past:1.29 recp>pres:1.25 recp>recp:-1.61 recp>refl:-1.69
recp>want:-0.85 recp_cl:-0.08 recp_cm:-0.32 recp_ct:0.52 recp_cv:-1.25 recp_cy:-0.17 recp_vl:0.99 recp_vm:0.44
recp_vr:-0.43 recp_vt:0.86 recp_vv:-0.05 recp_vy:0.52 recp_vz:1.10 refl#s:-0.89 refl>:-0.36 refl>agent:-1.19
refl>ar:-1.56 refl>caus:-1.95 refl>causg:-0.87 refl>cond:-1.22 refl>ghai:-0.91 refl>ghaly:-0.66 refl>ghan:0.61
refl>inf:-1.38 refl>ip:0.42 refl>let:-0.84 refl>letme:-1.16 refl>maq:-1.00 refl>mas:-1.06 refl>neg:-0.77
refl>pass:-2.49 refl>past:0.43 refl>please:-1.01 refl>pres:0.21 refl>recp:-1.43 refl>refl:-2.22 refl>want:-1.02
refl_cv:-0.56 refl_cy:-1.72 refl_cz:-0.13 refl_vl:1.23 refl_vm:0.78 refl_vr:0.86 refl_vt:0.27 refl_vv:-1.84
refl_vy:0.09 refl_vz:1.23 tyn:0.21 tyn>:1.75 tyn>acc:-0.81 tyn>ghanp:-0.34 tyn>iam:2.37 tyn>like:-0.51 tyn>loc:-0.68
tyn>lyk:-2.05 tyn>youare:2.79 tyn>youare2:2.00 verb#2:-0.33 verb+noun:-0.18 verb+verb:2.05 verb.1:-0.05 verb.2:0.06
verb=0:-1.90 verb=2:0.06 verb=3:0.32 verb=4:1.01 verb=5:1.57 verb_cr:-0.75 verb_cz:-0.73 verb_vl:0.14 verb_vv:-0.26
want#m:-0.07 want#s:-0.67 want>:-1.04 want>abl:-0.44 want>acc:-0.84 want>as:-0.18 want>dat:-0.89 want>gen:-1.49
want>iam:-0.34 want>ins:-0.95 want>its:2.42 want>like:-0.26 want>loc:-0.65 want>my:-0.69 want>plural:-0.12
want>weare:-0.15 want>youare:-0.44 want>your:-1.25 want>yours:-0.46 want_ct:0.88 want_cy:0.63 want_vl:-0.65
want_vr:0.15 want_vt:0.26 want_vv:-0.51 want_vy:0.51 want_vz:0.32 weare#l:0.15 weare#s:0.81 weare_ct:1.01
weare_cv:-0.40 weare_cy:0.47 weare_vl:1.41 weare_vm:2.40 weare_vt:2.19 weare_vv:-0.19 weare_vz:1.38 youare#m:-0.54
youare#s:-1.01 youare_cy:-0.10 youare_vv:-0.30 youare_vy:-0.25 your#m:0.35 your#s:-0.26 your>abl:-0.68
your>acc:-0.60 your>as:-0.50 your>dat1:1.49 your>gen:1.93 your>iam:-0.75 your>ins:-0.58 your>like:-1.19
your>loc:-0.99 your>niki:-0.30 your_cm:-0.31 your_ct:-0.06 your_vl:1.28 your_vm:0.17 your_vt:0.73 your_vv:1.21
your_vy:1.44 your_vz:1.54 yours#l:0.36 yours#m:0.50 yours#s:-0.26 yours>abl:-0.30 yours>acc:2.12 yours>as:-0.23
yours>dat:-0.48 yours>gen:-0.50 yours>iam:-0.08 yours>like:-0.16 yours>loc:-0.39 yours_vl:0.85 yours_vm:1.38
yours_vr:0.68 yours_vt:1.44 yours_vv:0.53 yours_vy:0.91 yours_vz:1.36
`
