"""First names of many languages with their gender, beside those of `german_names`; from general knowledge."""

from __future__ import annotations

MALE = """
Timothy Jose Billy Willie Bobby Ciaran Eoin Malik Derrick Clyde Lester Gus Lou Len Olu Usman Min-ho Jonah Connor Alfie
Ollie Reece Geoff Emmett Gil Beto Rafe
Abdullah Ahmet Ali Alper Arda Aydın Aziz Barış Bekir Berk Bilal Bülent Burak Cemal Cengiz Deniz Doğan Ekrem Emre Enes
Engin Enver Erdal Erdem Erdoğan Eren Erhan Erkan Ersin Fatih Ferhat Fikret Gökhan Gürkan Hakan Halil Haluk Hasan
Hikmet Hüseyin İbrahim Ibrahim İlhan İsmail Ismail Kaan Kadir Kazım Kemal Kenan Levent Mehmet Melih Mert Mesut Metin
Mevlüt Murat Mustafa Nuri Nurettin Okan Oktay Onur Orhan Osman Ömer Özgür Rauf Recep Reşat Selahattin Selçuk Selim
Serdar Serkan Sinan Süleyman Şahin Tahir Taner Tayfun Tayyip Tolga Tuncay Turgut Ufuk Uğur Umut Ümit Vedat Veli Volkan
Yasin Yavuz Yılmaz Yusuf Yüksel Zafer Zeki Adam Aleksander Andrzej Arkadiusz Bartłomiej Bartosz Bogdan Bogusław
Bolesław Bronisław Czesław Damian Dariusz Dawid Dominik Donald Edward Filip Franciszek Grzegorz Henryk Hubert Ireneusz
Jacek Jakub Janusz Jarosław Jerzy Kacper Kamil Karol Kazimierz Konrad Krystian Krzysztof Lech Leszek Łukasz Lukasz
Maciej Marcin Marek Mariusz Mateusz Michał Michal Mieczysław Mikołaj Miłosz Mirosław Paweł Pawel Piotr Przemysław
Radosław Rafał Rafal Robert Roman Ryszard Sebastian Sławomir Slawomir Stanisław Stanislaw Stefan Sylwester Szymon
Tadeusz Tomasz Waldemar Wiesław Wiktor Witold Władysław Włodzimierz Wojciech Zbigniew Zdzisław Zygmunt Zenon Aleksandr
Aleksei Aleksej Alexei Alexej Alexey Anatoli Anatolij Anatoly Andrei Andrej Andrey Andrii Andriy Anton Arkadi Arkadij
Arsen Arsenij Artem Artjom Bohdan Boris Borys Danylo Denys Dmitri Dmitrij Dmitriy Dmitry Dmytro Dmitro Eduard Egor
Evgeni Evgeny Jewgeni Jewgenij Fedir Fjodor Fyodor Gennadi Gennadij Gennady Georgi Georgij Georgy Gleb Grigori
Grigorij Grigory Hennadij Hryhorij Ihor Igor Ilja Ilya Ilia Illia Iwan Ivan Jegor Juri Jurij Kirill Kyrylo Konstantin
Kostjantyn Leonid Lew Lev Maksim Maxim Maksym Maxym Michail Mikhail Mychajlo Mykhailo Mykola Mykyta Nikita Nikolai
Nikolaj Nikolay Oleg Oleh Oleks Oleksandr Oleksii Oleksij Oleksiy Olexander Ostap Pavel Pavlo Pawlo Petro Pjotr Pyotr
Rostyslaw Ruslan Semjon Serhij Serhii Serhiy Sergei Sergej Sergey Sergii Stanislav Stepan Swjatoslaw Timofej Timur
Vadim Vadym Valentyn Valeri Valerij Valery Vasyl Wassili Wasyl Viacheslav Vitali Vitalii Vitaliy Vitaly Witali Witalij
Vladimir Wladimir Vladislav Vladyslav Volodymyr Wolodymyr Vsevolod Wadim Wadym Walentin Waleri Walerij Wjatscheslaw
Wladislaw Yakov Yaroslav Jaroslaw Yegor Yevgeny Yevhen Yuri Yurii Yuriy Zachar Aslan Ramsan Ramzan Rustam Abbas
Abdallah Abdel Abdelkader Abdul Abdulrahman Abdo Adel Adnan Ahmad Ahmed Akram Alaa Amin Amir Amr Anas Anwar Ashraf
Assad Ayman Bashar Bassam Bassem Emad Fadel Fadi Fahd Faisal Faiz Farouk Faruk Fawzi Fayez Fouad Ghassan Hadi Hafez
Haidar Haitham Hakim Hamad Hamdi Hamid Hamza Hani Haris Harun Hashim Hassan Hatem Hazem Hicham Hisham Hossam Hosni
Hussam Hussein Husain Hossein Idris Ihab Imad Imran Isa Ismael Issa Iyad Jabbar Jaber Jafar Jalal Jamal Jamil Jassim
Jawad Kamal Kassem Khaled Khalid Khalil Mahdi Maher Mahmoud Mahmud Majid Mansour Marwan Masoud Mehdi Moataz Mohamad
Mohamed Mohammad Mohammed Mohsen Mounir Mousa Muammar Muhammad Muhammed Munir Murad Musa Mustapha Nabil Nader Naji
Naser Nasser Nasir Nawaf Nayef Nizar Nouri Omar Othman Qasim Rachid Rafik Raif Rami Ramzi Raschid Rashad Rashid Riad
Ridha Riyad Saad Saddam Sadiq Saif Salah Saleh Salem Salim Salman Sami Samir Samer Sayyid Seif Shadi Shafiq Sharif
Soufiane Tamer Tareq Tariq Tawfik Usama Osama Wael Walid Wassim Yahya Yaser Yasir Yasser Yassin Yassir Younes Youssef
Yousef Zaid Zaki Zakaria Ziad Zied Arash Ardeschir Babak Bahram Behrouz Behzad Dariush Ebrahim Esmail Farhad Hamidreza
Houshang Javad Kamran Kaveh Masud Mehran Mojtaba Mostafa Navid Parviz Payam Reza Saeed Siamak Chao Cheng Guang Hao
Haoran Jian Jianguo Jianhua Jianjun Jinping Jintao Keqiang Lijun Ming Peng Qiang Qishan Shaoqi Weiguo Weimin Wenbin
Xiaobo Xiaoming Xiaoping Yong Yuan Zedong Zemin Zhiyong Zhong Akihiko Akira Daisuke Eiji Fumio Haruki Hideki Hiroki
Hiroto Ichiro Junichiro Katsuya Kazuo Keiji Kenichi Kentaro Kiyoshi Koichi Makoto Masahiro Masaki Minoru Naoki Naoto
Nobuo Osamu Ryo Ryota Satoshi Shigeru Shinji Shinzo Shinzō Shota Shuichi Susumu Taichi Takashi Takeshi Takuya Taro
Tatsuya Tetsuya Tomohiro Toshio Yasuhiro Yasuo Yoichi Yoshihide Yoshihiko Yukio Yusuke Yuto Byung Chul Dae Geun Hyun
Jae Jong Joon Kyung Abhijit Abhishek Ajay Ajit Akash Akhil Alok Aman Anand Anil Anirudh Ankit Anup Anurag Arun Arvind
Ashish Ashok Ashwin Atul Balaji Bhaskar Bharat Chandra Deepak Dev Devendra Dhruv Dilip Dinesh Farhan Ganesh Gaurav
Gautam Girish Gopal Govind Gurpreet Hardeep Harish Harsh Hemant Inder Jagdish Jai Jitendra Kapil Karan Kartik Kishore
Krishna Kunal Lalit Mahesh Manish Manmohan Manoj Mohan Mohit Mukesh Murali Naresh Narendra Naveen Navin Nikhil Nilesh
Nitin Pankaj Parag Pradeep Prakash Pramod Pranab Prasad Prashant Pratap Praveen Prem Rahul Raj Raja Rajeev Rajendra
Rajiv Rajnath Rakesh Ram Ramesh Ranjit Ravi Ravindra Rishi Ritesh Rohan Rohit Sachin Sandeep Sanjeev Santosh Sarath
Satish Shankar Sharad Shashi Shiv Shyam Siddharth Subhash Sudhir Sujit Sumit Sundar Sunil Suraj Suresh Sushil Tarun
Uday Umesh Varun Venkat Vijay Vikas Vinay Vinod Vipin Vishal Vivek Yash Yogi Zubair Nawaz Asif Bilawal Shehbaz Shahid
Wasim Waqar Younis Zahid Adolfo Agustín Agustin Alfonso Alonso Álvaro Alvaro Andrés Ángel Aníbal Arturo Augusto Benito
Bernardo Camilo César Cesar Claudio Cristian Cristiano Cristóbal Daniel Darío Diego Domingo Edgardo Edmundo Eduardo
Efraín Emiliano Emilio Enrique Ernesto Esteban Eugenio Evo Fabián Fabio Felipe Félix Fermín Fidel Germán Gerardo
Gilberto Gonzalo Guillermo Gustavo Héctor Hector Hernán Horacio Hugo Humberto Ignacio Iker Íñigo Isidro Iván Jacinto
Jaime Jair Jairo Jesús Joaquín Joaquin Jordi José Julián Julio Leandro Leonardo Leonel Lionel Lorenzo Luciano Lucio
Luís Manolo Marcelo Marcos Mariano Mateo Maurício Mauricio Máximo Nayib Néstor Nicolás Octavio Óscar Osvaldo Pascual
Patricio Paulo Pepe Rafaël Raimundo Ramiro Ramón Ramon Raúl Raul Rodolfo Rodrigo Rogelio Rolando Rubén Ruben Sancho
Saúl Sebastián Simón Teodoro Tomás Vicente Víctor Xabier Xavi Afonso Anselmo António Armando Artur Bento Caio Davi
Duarte Flávio Gaspar Geraldo Getúlio Gonçalo Guilherme Henrique Heitor Inácio Itamar João Joao Joaquim Jorge Josué
Lázaro Luiz Lula Márcio Matheus Murilo Nélson Nuno Otávio Renato Rui Sérgio Tiago Vasco Vítor Wellington Alessandro
Alessio Angelo Carmelo Cesare Cosimo Dario Davide Domenico Donato Edoardo Elio Emanuele Ettore Ezio Fabrizio Federico
Filippo Gaetano Gennaro Giacomo Giancarlo Gianfranco Gianluca Gianni Gino Guglielmo Ignazio Jacopo Luca Marcello
Massimiliano Mauro Maurizio Nicolò Ottavio Piero Raffaele Renzo Riccardo Rocco Salvatore Sandro Sebastiano Silvano
Tommaso Ugo Valerio Vincenzo Virgilio Vittorio Aage Aksel Arild Arvid Asbjørn Asger Åge Åke Birger Bjarne Bjarni
Björgvin Bjørn Børge Carsten Christer Dag Einar Eirik Eivind Erland Erlend Esben Eskil Espen Fredrik Frode Geir Gunnar
Håkan Håkon Haakon Halvard Halvor Hjalmar Hampus Ingvar Ivar Jarl Jens Jeppe Jesper Johan Jonathan Jørgen Jouni Juha
Jukka Jussi Kåre Kalle Karsten Kasper Kjell Kjetil Knud Kristian Kristoffer Laust Leif Linus Ludvig Magnus Mads Matti
Mikael Mikkel Mikko Mogens Morten Niels Nils Ola Olav Ole Olof Oluf Örjan Oskar Ove Øystein Palle Pål Pär Peder Pekka
Petter Petteri Poul Preben Ragnar Rasmus Roald Roar Sauli Sigurd Sigurður Stig Ståle Staffan Stellan Steinar Stian
Sture Svante Svend Tapio Teemu Terje Thorbjørn Timo Torbjörn Tore Torgeir Torstein Trond Trygve Tuomas Tycho Ulrik
Väinö Vidar Viggo Vilhelm Yngve Aart Arjen Arjan Bert Bram Cees Coen Daan Dirk Frans Frits Geert Gerrit Giel Gijs Harm
Henk Huub Jaap Jacco Jeroen Jochem Joep Joost Joris Kees Koen Maarten Marijn Mark Mees Menno Niek Piet Pieter Reinier
Rinus Roel Ruud Sander Sjoerd Sybren Teun Theo Thijs Tijmen Willem Wim Wouter Wopke Ádám András Attila Balázs Béla
Bence Csaba Dezső Ferenc Gábor Gergely Géza György Gyula Imre István Janos János József Kálmán Károly Lajos László
Levente Mátyás Mihály Miklós Nándor Pál Péter Sándor Szabolcs Tamás Tibor Viktor Zoltán Zsolt Bohumil Bohuslav Čeněk
Dušan František Ivo Jaromír Jaroslav Jindřich Jiří Josef Karel Ladislav Libor Luboš Martin Matěj Miloš Miroslav Ondřej
Otakar Petr Radek Radim Radovan Tomáš Vaclav Václav Vojtěch Zdeněk Aleksandar Ante Boro Božo Branko Dalibor Damir
Danilo Dejan Dragan Dražen Goran Ivica Janez Jovan Jože Josip Luka Marko Milorad Mirko Mladen Momčilo Nebojša Nenad
Nikola Novak Predrag Ranko Ratko Saša Slaven Slobodan Srđan Stevan Stipe Tomislav Vladan Vuk Zdravko Željko Zoran
Zvonimir Alexandru Călin Cătălin Ciprian Claudiu Constantin Corneliu Dacian Dorin Dragoș Emil Florin Gheorghe Horia
Ilie Ionel Ionuț Iulian Liviu Lucian Marcel Marian Marius Mihai Mihail Mircea Mugur Nicolae Octavian Ovidiu Petre
Petru Radu Răzvan Sorin Ștefan Teodor Traian Vasile Viorel Vlad Atanas Blagoj Boyko Bojko Dimitar Hristo Ivaylo Kiril
Krassimir Ognjan Plamen Rumen Simeon Slavi Todor Vesselin Achilleas Alexis Anastasios Andreas Antonis Apostolos Aris
Christos Costas Dimitrios Dimitris Evangelos Giannis Giorgos Ioannis Kostas Kyriakos Lefteris Manolis Michalis Nikos
Nikolaos Panagiotis Pavlos Petros Sotiris Spyros Stavros Thanos Theodoros Vangelis Vassilis Yanis Yannis Aviv Avigdor
Avi Amos Ariel Arie Aryeh Baruch Benny Bezalel Binyamin Chaim Dov Ehud Efraim Eitan Eli Eliezer Ezra Gadi Gideon Gilad
Haim Herzl Itzhak Jitzchak Jizchak Menachem Meir Mordechai Moshe Motti Naftali Nir Ofer Oren Reuven Ron Roni Schimon
Shai Shaul Shimon Shlomo Uri Uzi Yair Yaakov Yehuda Yigal Yitzhak Yoav Yossi Yuval Zeev Zvi Abiy Adama Adebayo Akin
Alassane Amadou Ayo Babacar Babatunde Chidi Chinedu Cyril Demba Didier Ebrima Emmerson Femi Goodluck Gbenga
Hailemariam Ibrahima Idrissa Ifeanyi Isaias Jabulani Jomo Julius Juma Kagiso Kelechi Kenneth Kgalema Kizza Kofi Kojo
Kwabena Kwaku Laurent Lamine Lungile Macky Mamadou Modibo Moise Moussa Muhammadu Mwai Nana Ndaba Nelson Nnamdi Obinna
Olusegun Omari Ousmane Pierre Raila Salif Sekou Sekouba Siaka Sipho Souleymane Tendai Thabo Themba Uche Uhuru Umaru
Wole Yaw Yoweri Zola Archie Alastair Alasdair Alistair Angus Barnaby Bertie Calum Callum Cedric Clive Conor Cormac
Darragh Declan Denzil Desmond Dermot Dominic Dougal Dylan Eamon Edmund Edwin Emlyn Ernest Euan Ewan Fraser Gerard
Gethin Giles Gilbert Godfrey Hamish Herbert Horace Hywel Iain Ifan Ivor Jasper Jeremiah Jonty Kieran Lachlan Leighton
Liam Llewellyn Marcus Mervyn Merlin Miles Mungo Murray Niall Nigel Noel Oisin Oswald Padraig Patrick Percy Peregrine
Piers Quentin Ralph Raymond Reginald Rhodri Roderick Rory Rowan Rufus Rupert Ruairi Seamus Sholto Simon Tarquin
Terence Terrence Theodore Tobias Toby Tristan Wilfred Winston Antoine Archibald Armand Avery Boyd Brad Bradley Brendan
Brent Brett Brock Bryce Byron Caleb Carlton Cecil Chad Clarence Clayton Clifford Cody Colton Conrad Corey Cory Curtis
Cyrus Damon Darnell Darrell Darren Darryl Daryl Dean Delbert Dennis Devin Devon Dexter Dominick Donnie Drew Duane
Dustin Dwayne Edgar Eldon Elias Elijah Elmer Ernie Ervin Evan Everett Ezekiel Floyd Frankie Freddie Garrett Garth Glen
Grover Hank Harlan Herb Herman Homer Howie Irving Irwin Isaiah Jake Jaylen Jed Jerald Jermaine Jody Josiah Juan Judd
Kareem Kelvin Kurt Lamar Lars Lamont Landon Leland Leon Leroy Linwood Lonnie Loren Lucas Luther Lyle Lyndon Maurice
Max Maxwell Melvin Merle Micah Milton Monte Monty Myron Nate Nathaniel Neal Nolan Orville Otis Pierce Quinn Randolph
Reggie Rex Rhett Rickey Ricky Robbie Rodger Roland Rudy Sanford Saul Scotty Sherman Sheldon Silas Spencer Stanton
Terrance Thad Tommy Travis Trent Trey Ty Tyrell Tyrone Tyson Ulysses Vaughn Vern Vince Virgil Walt Walter Wendell
Wilbur Wilfredo Willard Willis Woodrow Wyatt Zach Zack Zane Bjarke Sofus Jannis Leander Lorenz Noah Ruven Samu Theodor
Valentin Vinzent Aloys Alwin Anselm Arwed Benno Bertold Carl-Friedrich Cyriak Diethelm Dietger Eckehard Edzard Eilert
Eike Emmerich Engelhardt Erasmus Eugen Falko Friedemann Frithjof Gangolf Gebhard Gisbert Gottlieb Gunther Hark Hartwig
Hasso Hauke Helmfried Hermann-Josef Hilmar Immo Isidor Jobst Jonas Jürn Kord Korbinian Lambert Leopold Lüder Luitpold
Markward Marten Mattes Meinolf Nepomuk Ortwin Ottokar Pankratz Pius Raik Randolf Reimar Reimer Reinhardt Rochus
Romuald Rouven Ruprecht Sepp Severin Sigismund Silvio Tammo Tankred Theobald Tjade Traugott Ulfert Vitus Volkhard
Wenzel Wernher Wiegand Wignand Wilko Winfrid Wito Wulf Zacharias Franz-Josef Karl-Heinz Karl-Theodor Hans-Peter
Hans-Jürgen Hans-Georg Klaus-Dieter Frank-Walter Jan-Hendrik Heinz-Peter Ernst-Dieter Jean-Luc Jean-Claude Jean-Pierre
Jean-Marie Karl-Josef Wolf-Dieter Hans-Werner Hans-Christian Hans-Ulrich Kai-Uwe Sven-Erik Jörg-Uwe
"""

FEMALE = """
Kayleigh Roisin Róisín Gráinne Grainne Eilidh Catriona Mairi Carys Cerys Angharad Aaliyah Imani Patsy Dolly Edie Norah
Ada Bea Akua Min-ji Soo-jin Esperanza Consuelo Lupita Elissa Joni Abby Allie Callie Hallie Julianne Adrienne Lenore
Cecily Aurelia
Una Isla Skye Ivy Poppy Daisy Violet Savannah Aurora Blanca Alba Dolores Remedios Rosario Fleur Marigold Primrose
Scarlett Clementine Tove Lone Merle Dagny Uschi Trixi Mandy Cindy Nancy Peggy
Ayla Aylin Aysel Ayşegül Aysegül Ayten Azra Belma Berna Berrin Betül Burcu Büşra Canan Ceren Ceyda Çiğdem Cigdem Defne
Derya Didem Dilan Dilek Ebru Ece Elif Elvan Emel Esin Esra Ezgi Fadime Feride Ferda Figen Filiz Funda Füsun Gamze
Gonca Gül Gülay Gülcan Güler Gülizar Gülsen Gülşah Gülten Günay Güneş Hacer Hande Hanife Hatice Havva Hülya İpek Jale
Kader Kübra Lale Leman Melek Meltem Meryem Merve Müge Mukadder Müzeyyen Nalan Nazan Nazlı Neslihan Nesrin Nevin
Nezahat Nihal Nilgün Nilüfer Nuran Nuray Nurcan Nurten Oya Özge Özlem Öznur Pelin Pervin Pınar Pinar Rabia Rukiye
Saadet Safiye Seda Sedef Selda Selin Selma Semra Serap Serpil Sevda Sevgi Sevil Sevim Sevinç Seyran Sibel Songül Suna
Şeyma Şükran Tuğba Tülay Tülin Türkan Ülkü Yasemin Yeliz Yeşim Yıldız Zeliha Zeynep Züleyha Agata Agnieszka Aldona
Aleksandra Alicja Aneta Aniela Anita Barbara Beata Bogumiła Bogna Bożena Bronisława Celina Czesława Danuta Dominika
Dorota Edyta Elżbieta Elzbieta Emilia Ewa Ewelina Gabriela Genowefa Grażyna Halina Helena Honorata Iga Ilona Irena
Iwona Izabela Jadwiga Janina Joanna Jolanta Julita Justyna Kamila Karolina Katarzyna Kinga Klaudia Krystyna Lidia
Lucyna Magda Magdalena Małgorzata Malgorzata Marcelina Marianna Mariola Mariusza Marta Marzena Milena Mirosława Monika
Natalia Olga Oliwia Patrycja Paulina Renata Roksana Róża Stanisława Stefania Sylwia Szymona Teresa Urszula Wanda
Weronika Wiesława Wiktoria Wioletta Wisława Zofia Zuzanna Żaneta Alexandra Aljona Alyona Alla Anastasia Anastasija
Anastasiya Anastassija Angelina Anna Asja Bohdana Darja Darya Daria Diana Dina Ekaterina Elena Elvira Eva Galina
Halyna Hanna Inessa Inna Iryna Irina Jana Jekaterina Jelena Jelisaweta Jewgenija Julija Kateryna Katerina Kira
Klawdija Kseniia Ksenia Xenija Larissa Larysa Larisa Lesja Lesya Lidija Lilia Lilija Ljubow Ljudmila Ludmyla Ludmila
Lyudmila Lyudmyla Maria Marija Mariia Mariya Marharyta Margarita Maryna Marina Mykhailyna Nadeschda Nadezhda Nadija
Nadiia Nadia Natalija Nataliia Natalya Natalja Nina Nonna Oksana Olena Olesja Olesya Olha Oxana Polina Raissa Raisa
Rimma Roksolana Ruslana Sinaida Snizhana Sofija Sofiia Sofia Solomija Stefanija Swetlana Svetlana Svitlana Switlana
Taissija Tamara Tatiana Tatjana Tatyana Tetiana Tetjana Uljana Uliana Valentina Valentyna Valeria Valerija Vasilisa
Vera Viktoria Viktorija Viktoriia Vira Walentina Walentyna Waleria Wera Wira Yana Yekaterina Yelena Yevgenia Yevheniia
Yulia Yuliia Zoja Zoya Abir Afaf Afra Ahlam Aida Aischa Aisha Ajscha Alia Aliya Amal Amani Amina Aminata Amira Asma
Asmaa Assia Aya Ayesha Aysha Azadeh Bahar Banu Basma Basmah Bouchra Bushra Dalal Dalia Doaa Dounia Eman Fadia Fadwa
Faiza Farah Farida Fariha Fatema Fatemeh Fatiha Fatimah Fatma Fatou Fawzia Ghada Habiba Hadja Hafsa Hajar Hala Halima
Hamida Hana Hanaa Hanan Hanin Haya Hayat Heba Hend Hiba Hind Houda Huda Ibtissam Ikram Ilham Iman Imane Inas Intisar
Jamila Jihan Kaoutar Karima Khadija Khadijah Khalida Kulthum Laila Lamia Lamya Latifa Layla Leila Leyla Lina Loubna
Lubna Lujain Maha Mahnaz Maisa Malak Malika Manal Maram Mariam Maryam Marwa Masih Masoumeh Maysa Meriem Mina Mona
Mouna Muna Nabila Nada Nagham Nagla Nahed Nahid Naima Najat Najla Narges Nasrin Nasreen Nawal Nazanin Nermin Nesrine
Nisreen Noor Nora Noura Nour Nura Parisa Rachida Raghad Rahaf Rahma Raja Rana Rand Rania Rasha Rawan Razan Reem Reham
Rim Roya Ruba Ruqayya Saadia Saba Sabah Sabiha Safa Safaa Safia Sahar Saida Sakina Salma Salwa Samah Samar Sameera
Samia Samira Sana Sanaa Sara Sawsan Shahrzad Shaimaa Shayma Sherin Shirin Siham Simin Soheila Soraya Souad Suad Suha
Sukaina Sumaya Suzan Tahani Taraneh Wafaa Warda Widad Yasmin Yasmina Yasmine Yousra Yusra Zahra Zainab Zaynab Zeinab
Zohra Zubaida Aiko Akane Akemi Aoi Asuka Ayaka Ayako Ayumi Chie Chieko Emi Emiko Eriko Fumiko Haruka Harumi Hiroko
Hitomi Izumi Kanako Kaori Kazuko Keiko Kiyoko Kumiko Kyoko Maiko Mako Mami Mariko Masako Mayumi Megumi Michiko Midori
Mieko Miho Misaki Mitsuko Miyuki Momoko Nana Naoko Natsuki Noriko Reiko Rie Rika Sachiko Sakura Satoko Sayaka Seiko
Setsuko Shizuka Sumiko Tomoko Toshiko Yasuko Yoko Yoshiko Yui Yuka Yukari Yukiko Yuko Yumi Yumiko Yuriko Chun Chunhua
Chunying Guihua Huiyan Jiayi Jingjing Lanlan Lihua Lili Ling Liping Liwei Meiling Mengmeng Qiong Tingting Wenjing
Xiaohong Xiaoli Xiaoyan Xiaoyu Xiu Xiulan Xiuying Yajun Yanan Yanmei Yi-jing Yingying Yulan Yun Yuhan Yuting Yuxin Eun
Eunji Geun-hye Hye Hyejin Ji-young Jisoo Jiyeon Minji Miyoung Seo-yeon Soo Soojin Soyoung Sunhee Yejin Yuna Aarti
Aditi Aishwarya Alka Amrita Anandi Anjali Anju Ankita Anuradha Anushka Aparna Archana Arundhati Asha Ashwini Avani
Bhavna Bhavani Chandrika Charu Chitra Damini Deepa Deepika Deepti Devi Devika Dhanya Divya Durga Ekta Farzana Gauri
Gayatri Geeta Geetha Gita Hema Hina Indira Indu Ishita Jaya Jayanti Jayalalithaa Jyoti Kajal Kalpana Kamla Kanchan
Kareena Kavita Kavitha Kiran Komal Kriti Lakshmi Lalita Lata Latha Laxmi Leela Leena Madhavi Madhu Madhuri Malati
Malini Mamata Mamta Manisha Manju Maya Mayawati Meena Meenakshi Meera Megha Minal Mira Mohini Mrinal Namrata Nandini
Nandita Neelam Neena Neeta Neha Nidhi Nikita Nirmala Nirupama Nisha Nita Padma Pallavi Parul Parvati Pooja Poonam
Prachi Pragya Pratibha Prema Preeti Priya Priyanka Punam Purnima Radha Radhika Rajni Rajshri Rakhi Rani Ranjana Rashmi
Rekha Renu Renuka Reshma Ritu Riya Rohini Roopa Ruchi Rupa Rupali Sadhana Saira Sandhya Sangeeta Sania Sapna Sarita
Saroj Saroja Savita Seema Shabana Shalini Shanta Shanti Sharmila Sheetal Sheikh-Hasina Shilpa Shivani Shobha Shraddha
Shreya Shruti Shweta Simran Sita Smita Smriti Sneha Sonal Sonali Sonia Sucheta Sudha Sujata Suman Sumitra Sunita
Supriya Surabhi Sushma Swati Tanvi Tara Trisha Uma Usha Vaishali Vandana Vani Varsha Veena Vidya Vijaya Vimala Vineeta
Yamini Yashoda Shehla Sadia Sanam Shazia Tasneem Uzma Zeenat Bilqis Hasina Khaleda Chandni Adela Adriana Agustina
Alejandra Alicia Almudena Amparo Ana Andreina Ángela Antonella Araceli Beatriz Belén Belkis Camila Carlota Carmela
Carmen Catalina Cayetana Cecilia Celia Claudia Cristina Delcy Dolores Edith Elisa Estefanía Estela Eugenia Fabiola
Fátima Felisa Fernanda Florencia Gladys Gloria Graciela Guadalupe Inés Irene Isabel Itziar Jimena Josefa Josefina
Juana Juanita Julieta Laia Leticia Liliana Lola Lorena Lourdes Luciana Lucía Luisa Macarena Maite Manuela Marcela
María Mariana Maribel Maricel Marisol Martina Matilde Mercedes Micaela Milagros Mireia Mónica Montserrat Noelia Noemí
Nuria Ofelia Olivia Paloma Patricia Pilar Raquel Rebeca Regina Rigoberta Rocío Rosalía Rosana Sandra Silvia Sofía
Soledad Susana Tania Verónica Victoria Violeta Violetta Virginia Xiomara Ximena Yolanda Yoani Adelaide Aline Amália
Benedita Bruna Catarina Débora Eduarda Elza Fabiana Flávia Francisca Glória Graça Inês Ivete Joana Júlia Juliana
Letícia Lúcia Luísa Luiza Márcia Marielle Marília Marisa Michelle Mônica Natália Patrícia Rafaela Raimunda Rosângela
Rosinha Sílvia Simone Tábata Talita Tatiane Vitória Zélia Alessandra Alessia Ambra Angela Annalisa Arianna Assunta
Azzurra Benedetta Bianca Caterina Catia Cinzia Clelia Concetta Cosima Daniela Donatella Eleonora Elettra Elisabetta
Elly Emanuela Fabrizia Fiorella Ginevra Giorgina Giovanna Giuliana Giuseppina Graziella Ilaria Immacolata Laura
Letizia Licia Livia Loredana Lorenza Lucrezia Luigia Mafalda Marcella Mariagrazia Mariangela Marilena Marzia Michela
Milva Mirella Morena Nella Nicoletta Nunzia Ornella Patrizia Piera Raffaella Rosanna Rossana Rossella Sabrina Samanta
Serena Silvana Simona Tecla Tina Tiziana Vittoria Viviana Aino Agneta Åsa Åse Anette Anneli Anniken Annika Annikki
Astrid Auður Berit Birgit Birgitta Birgitte Bodil Britt Camilla Cecilie Charlotte Dagny Dorthe Dorte Ebba Elin Elina
Elsa Else Embla Erna Freja Frida Gitte Gro Grethe Gry Gudrun Guðrún Gunhild Gunilla Gunvor Hanne Hanna-Leena Heidi
Hege Hedda Helle Hilde Hillevi Iben Ida Inger Ingeborg Ingegerd Ingrid Ingvild Irja Iselin Jóhanna Johanne Jonna
Jorunn Jytte Kaarina Kaisa Kaja Kaia Kajsa Karen Kari Karin Karoline Katri Katrín Kerstin Kirsi Kirsten Kirsti Kjersti
Kristín Kristina Lene Liisa Lil Linnea Linn Lisbet Lise Liv Lotta Lovisa Maarit Maiken Maja Malene Malin Margit Margot
Margret Mari Mari-Ann Marianne Marie Marit Marjo Märta Merete Merja Mette Nanna Oddny Paula Päivi Pernilla Pernille
Pia Pirkko Ragna Ragnhild Randi Rigmor Riikka Ritva Ronja Saara Sanna Sari Satu Sidsel Signe Sigrid Sigríður Silje
Sini Siv Sofie Solveig Stina Suvi Susanne Synne Synnøve Tarja Tea Thyra Tiina Torill Tove Trine Tuula Turid Tuva Ulla
Ulrika Unn Vanja Vibeke Vigdis Vigdís Vilde Wenche Ylva Anneke Annelies Annemiek Anouk Carola Coby Corrie Dieuwertje
Esmee Femke Geertje Gerda Greetje Hanneke Heleen Hennie Ilse Ineke Jacqueline Janneke Jolanda Joke Josje Jozefien
Karlijn Liesbeth Lieke Lilianne Lotte Maartje Maaike Marieke Marijke Marije Marjolein Marloes Mieke Mirjam Nelleke
Nienke Petronella Renske Rianne Saskia Sjoukje Tineke Trijntje Truus Wilhelmina Willemijn Wilma Ágnes Andrea Anikó
Annamária Beáta Boglárka Borbála Dóra Edit Emese Enikő Erika Erzsébet Eszter Éva Gabriella Györgyi Hajnalka Ibolya
Ildikó Irén Judit Katalin Klára Krisztina Lívia Magdolna Mária Márta Melinda Mónika Nikolett Noémi Orsolya Piroska
Réka Rita Rozália Sára Szilvia Tímea Tünde Veronika Viktória Zita Zsófia Zsuzsanna Adéla Alena Alžběta Blanka Blažena
Božena Dagmar Dana Danuše Drahomíra Ivana Jaroslava Jitka Kateřina Květa Lenka Libuše Markéta Michaela Miloslava
Miroslava Naďa Pavla Pavlína Petra Radka Růžena Šárka Soňa Štěpánka Tereza Vendula Vlasta Zdenka Zdeňka Zora Anđela
Biljana Branka Danica Dragana Dubravka Dunja Gordana Iva Jadranka Jasna Jovana Katarina Ljiljana Ljubica Mila Milica
Mirjana Nataša Nevena Olivera Radmila Sanja Slavica Snežana Sonja Stana Suzana Tijana Vesna Višnja Zorana Zorica Adina
Alina Ancuța Andreea Codruța Corina Crina Cristiana Doina Dorina Florentina Georgiana Ileana Ioana Lavinia Lia
Luminița Mădălina Maia Mihaela Mirela Monica Oana Otilia Raluca Ramona Rodica Roxana Ruxandra Sanda Sorina Steluța
Ștefania Viorica Viorela Bilyana Boyka Desislava Elitsa Iliana Ivelina Kristalina Meglena Nikolina Rositsa Rumyana
Silviya Stanka Tsvetana Tsvetelina Vanya Yordanka Zlatka Aikaterini Angeliki Athina Chrysoula Despina Dora Eleftheria
Eleni Evangelia Ioanna Konstantina Kyriaki Marianthi Melina Niki Panagiota Paraskevi Stavroula Vasiliki Zoe Ayala
Ayelet Carmel Dafna Dalit Efrat Einat Esti Galit Golda Hadas Hagit Idit Ilana Inbal Limor Liora Merav Michal Miri
Nitzan Noa Nurit Ofra Orit Orly Orna Osnat Rachel Rinat Rivka Ronit Ruth Sarit Schlomit Sharon Shelly Shira Shlomit
Shulamit Sigal Tali Tamar Tova Tzipora Vered Yael Yaffa Yehudit Yifat Zahava Zehava Abena Abeni Adaeze Adanna Adjoa
Adwoa Afua Akosua Ama Amaka Amara Ashanti Asantewaa Awa Ayana Ayodele Bintou Chiamaka Chidinma Chimamanda Chinwe
Chioma Efua Ekua Esi Esperance Fanta Fatoumata Folake Funke Funmi Hadiza Halimatou Ifeoma Kadiatou Kemi Khady Lerato
Lindiwe Makena Mariama Mbali Naledi Nandi Ngozi Nkechi Nkiru Nokuthula Nomsa Nomvula Nthabiseng Nyambura Obiageli Oby
Olufunke Oluwaseun Palesa Refilwe Sade Safiatou Sahle-Work Sibongile Simphiwe Sindisiwe Temitope Thandeka Thandi
Thandiwe Thuli Titilayo Tsitsi Uchenna Wambui Wanjiru Yaa Yetunde Zanele Zawadi Zodwa Aileen Ailsa Aisling Alexis Alma
Althea Alyssa Amelia Anabel Angelica Annabel Annabelle Annette Anthea Antonia Ariana Ariel Arlene Ava Barb Becky
Belinda Bella Bernadette Bernice Bertha Beth Bethany Bethan Beatrix Blanche Brenda Briana Bridget Brigid Britney
Brittany Brooke Bronwen Caitlin Caitriona Candace Candice Cara Carly Carole Cassandra Cassie Celeste Charlene Chelsey
Cherie Chloe Christa Christie Christina Ciara Cindy Clara Clare Clarissa Colette Colleen Constance Cora Cordelia
Corinne Courtney Danielle Daphne Darlene Deanna Deb Debbie Deirdre Delia Delilah Della Delores Dena Denise Destiny
Dianna Doreen Doris Dorothea Edna Edwina Effie Eleanora Eliza Elaine Ella Ellie Eloise Elsie Elspeth Emmeline Enid
Erica Erin Ernestine Esme Estelle Esther Ethel Eunice Evangeline Evie Fay Felicia Felicity Flora Freda Freya Frieda
Gabrielle Gail Gayle Gemma Genevieve Georgina Geraldine Germaine Gertrude Gillian Ginny Glenys Glynis Gretchen Gretel
Guinevere Gwendolyn Gwyneth Haley Hannah Harriet Hattie Hayley Henrietta Hermione Hester Hilda Hortense Imelda Imogen
Irma Isadora Isobel Jackie Jade Janelle Janette Janice Janie Janine Jayne Jeanette Jeanine Jemima Jena Jenna Jennie
Jess Jessie Joann Joannah Jocelyn Johanna Jolene Jordana Josephine Josie Joy Judith Juliet Juliette Justine Kaitlyn
Kara Karina Karla Kasey Katharine Katelyn Katherine Katy Katya Kaye Kayla Keisha Keri Kerry Kiera Kimberley Kirsty
Kitty Kristi Kristin Kristy Krystal Lacey Lana Latasha Latoya Laurel Lauren Leah Leanne Leigh Lena Leona Leonora
Lettie Liana Libby Lila Lilian Lillie Lily Lisa Lizzie Lorna Lorraine Lottie Louella Louisa Louise Luana Luanne
Lucille Lucinda Lucretia Luella Lydia Mabel Mackenzie Madeline Madge Mae Maeve Mairead Mallory Mandy Mara Marcy
Margaux Margery Margie Margo Marguerite Marietta Marissa Marjorie Marla Marlene Marnie Marsha Matilda Mattie Maude
Maura Mavis Maxine Meryl Mia Mildred Millicent Millie Mimi Mindy Minnie Miranda Miriam Missy Morag Moira Moya Muriel
Mya Myra Myrna Myrtle Nadine Nan Nanette Nell Nellie Nerys Nessa Nettie Nia Niamh Nichola Nicolette Noelle Nola Noreen
Norma Odette Olive Oona Ophelia Orla Paige Pam Pandora Paulette Pauline Petula Phoebe Philippa Phillipa Pippa Polly
Portia Rae Rena Rhea Rhian Rhiannon Rhoda Rhona Rhonda Roberta Rochelle Ronda Rosalie Rosalind Rosalyn Rosamund
Rosanne Rosemary Rowena Ruby Sadie Samara Sasha Selena Selina Shana Shanice Shari Sharron Shauna Shawna Sheena Shelby
Sherri Shona Siân Sian Sibyl Sinead Sinéad Siobhan Siobhán Sonya Sophia Sophie Stacie Stella Stephanie Sukie Susanna
Susannah Susie Suzanna Sybil Sylvia Tabitha Talia Tamika Tamsin Tanisha Tanya Tasha Teri Terri Tess Tessa Thelma Thea
Tia Tilda Tilly Tonya Tori Tricia Trina Trish Trudy Ursula Vanessa Verity Verna Vicki Vicky Viola Vivian Vivien
Vivienne Wendi Willa Winifred Winnie Winona Xanthe Yvette Yvonne Zara Zelda Zena Zina Zoey Zola Adelina Adriane Agathe
Alida Alrun Alwine Amanda Annegret Anneliese Annemieke Annett Anni Antje Ariane Arzu Babette Benita Birga Brunhilde
Burga Caren Carin Caritas Cathrin Catrin Chantal Charlott Christel Christin Constanze Dörte Dorit Dorothee Edda
Edeltraud Editha Elea Eleonore Elfi Elfie Eliska Elke-Marie Ellinor Elli Erdmute Evelin Evi Evamaria Fabienne
Felicitas Felizitas Filippa Finja Fiona Friedel Friedegund Gerit Gerlind Gesa Geske Gislinde Gritta Gunda Gundula
Hannelies Hedwig Heidrun Helen Helma Hella Henrike Hermine Hertha Hilke Hiltrud Ilka Ina Inka Insa Irmela Irmtraud
Irmtraut Isolde Ivonne Jette Josefine Juna Kathleen Käthe Käte Kati Kathi Katinka Kim-Lea Konstanze Kornelia
Kreszentia Kunigunde Lara Lidwina Liesel Lieselotte Lilli Lilly Lioba Liselotte Loreley Loretta Lucie Luzie Lucia
Madita Malwine Manja Marei Margitta Margrit Mariella Marika Marile Marleen Marlen Marthe Mathea Maxi Merle Mechtild
Minna Mirja Nadja Nane Nele Nelli Neele Nikola Noemi Notburga Odilia Ortrud Ottilie Peggy Philine Rahel Raphaela
Rebekka Reinhild Reinhilde Ria Ricarda Rieke Romy Rosa-Maria Rosi Rosina Rosl Roswita Runa Ruthild Sabina Senta
Sieglinde Siegrun Sigrun Silja Sinja Sophie-Marie Steffi Susann Susi Svantje Svea Sybille Tabea Tanja Thekla Theda
Theres Tomke Traude Traudl Trix Ulli Uschi Ursel Valeska Verona Vroni Walburga Walli Waltraud Waltraut Wencke Wendela
Wilhelmine Wiltrud Xenia Anna-Lena Anna-Maria Ann-Kathrin Eva-Maria Marie-Luise Hanna-Marie Marie-Agnes Annette-Marie
Rose-Marie Anne-Marie Karin-Marie Lisa-Marie Gisela-Maria Heide-Marie Ann-Christin Marie-Christine Ombretta Clémence
Delphine Élise Elodie Florence Françoise Geneviève Ghislaine Hélène Inès Isabelle Jacinthe Jeannette Joëlle Jocelyne
Josiane Laetitia Laure Laurence Liliane Lucette Lucienne Lydie Madeleine Manon Marie-Claude Marlène Maryse Mathilde
Mélanie Mireille Monique Mylène Nathalie Noémie Océane Odile Pascale Raymonde Renée Roselyne Sandrine Ségolène Solène
Stéphanie Sylvie Thérèse Véronique Virginie Zoé
"""
