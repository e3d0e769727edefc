"""First names with gender and, where they tell it, the nation; from general knowledge."""

from __future__ import annotations

MALE = """
Alwin Ansgar Arvid Bertram Birger Enno Edwin Elias Falk Fiete Gereon Hajo Harm Heye Hinrich Ifor Ingmar Jannik
Jarne Jasper Jonte Josiah Kuno Levin Lennert Linus Ludolf Mattis Matteo Meno Nepomuk Onno Ove Quirin Rui Rasmus
Lasse Ville
Silas Sönke Sören Tammo Till Thore Tjark Torge Wendelin Xaver Donal Duncan Fergus Clement Leonard Gareth Walt
Dale Rhys Amir Farid Karim Tarek Hiroshi Kenji Wei Jun Rajesh Amit Arjun Sanjay Vikram Kwame Kofi Tunde Emeka
Mateus Thiago
Achim Adam Adolf Adrian Albert Albrecht Alex Alexander Alfons Alfred Ali Alois Andreas André Anton Armin Arne
Arno Arnold Arthur Artur August Axel Balthasar Bastian Ben
Benedikt Benjamin Bernd Bernhard Berthold Björn Bodo Boris Bruno Burkhard Carl Carlo Carsten Christian Christof
Christoph Christopher Claudius Claus Clemens Cornelius Cem Daniel
David Denis Dennis Detlef Dieter Dietmar Dietrich Dirk Dominik Eberhard Eckart Eckhard Edgar Edmund Eduard Egon
Elias Emil Engelbert Erhard Eric Erich Erik Ernst Erwin Eugen Ewald
Fabian Felix Ferdinand Finn Florian Frank Franz Fred Friedbert Friedhelm Friedrich Fritz Gabriel Georg Gerald
Gerd Gerhard Gernot Gero Gert Gottfried Gregor Guido Gunter Günter Günther Gustav Götz Hanno Hannes Hans Harald
Harry
Hartmut Heiko Heiner Heinrich Heinz Helge Helmut Helmuth Hendrik Henning Henry Henrik Herbert Heribert Hermann
Holger Horst Hubert Hubertus Hugo Ingo Jakob Jan Jens Joachim Jochen Johann Johannes Jonas Jonathan Jörg Jörn
Josef Joseph Joschka
Jost Julian Julius Jürgen Kai Karl Karlheinz Karsten Kaspar Kevin Kilian Klaus Klemens Knut Konrad Konstantin
Kurt Lars Lennart Leo Leon Leonhard Leopold Lorenz Lothar Ludger Ludwig Luis Lukas Lutz Maik Malte
Manfred Manuel Marc Marcel Marco Marcus Mario Marius Mark Marko Markus Martin Mathias Matthias Max Maximilian
Meinhard Michael Michel Mirko Moritz Nico Niels Niklas Nikolaus Nils Norbert Olaf Ole Oliver Omid Oskar Otmar
Otto Ottmar
Pascal Patrick Paul Peer Peter Philip Philipp Philippe Rainer Ralf Ralph Raimund Reiner Reinhard Reinhold Rene
René Richard Robert Robin Roger Roland Rolf Roman Ronald Ronny Rudi Rudolf Rupert Rüdiger Samuel Sascha
Sebastian Siegbert Siegfried Siegmar Sigmar Simon
Stefan Steffen Stephan Steven Sven Thaddäus Theo Theodor Thilo Thomas Thorben Thorsten Tilman Tim Timo Tino
Tobias Tom Torben Torsten Udo Ulf Uli Ullrich Ulrich Urs Uwe Valentin Veit Viktor Vinzenz Volker Volkmar
Waldemar Walter Werner Wieland Wilfried Wilhelm Willi Willy Winfried
Wolf Wolfgang Wolfram Xaver Yannick Aaron Abraham Alan Albert Allan Andrew Anthony Antony Barack Barry Bernard
Bernie Bill Bob Brad Brandon Brian Bruce Bryan Cameron Charles Charlie Chris Chuck Clint Colin Craig Dale Dan
Darren Dave Dean Derek Dick Don Donald Doug
Douglas Duncan Dwight Ed Eddie Edward Elliott Elon Ethan Evan Frederick Gary Gavin Geoffrey George Gerry Glenn
Gordon Graham Grant Greg Gregory Guy Harold Harvey Howard Hugh Ian Ira Isaac Jack Jacob James Jamie Jared Jason
Jay Jeb Jeff Jeffrey Jeremy Jerome Jerry Jesse Jim
Jimmy Joe Joel John Johnny Jon Jordan Joshua Justin Keith Ken Kenneth Kirk Kyle Lance Larry Lawrence Lee Leonard
Leslie Lewis Lloyd Logan Louis Luke Malcolm Marvin Matt Matthew Mel Mick Mike Miles Mitch Mitt Morgan Nathan Ned
Neil Nelson Nicholas Nick Nigel Noah Norman Oscar Owen
Pat Perry Pete Phil Ralph Randall Randy Ray Raymond Reed Rex Rick Rob Rod Rodney Ron Ross Roy Russell Ryan Sam
Scott Sean Seth Shane Shaun Sidney Spencer Stan Stanley Stephen Steve Stuart Ted Terry Tim Todd Tony Travis
Trevor Tyler Vernon Victor Vincent Wade Warren Wayne Wesley William
Zachary Jean Jacques François Pierre Nicolas Emmanuel Dominique Laurent Olivier Alain Bertrand Bruno Claude
Didier Édouard Étienne Gérard Gilles Guillaume Henri Hervé Jérôme Julien Luc Marcel Mathieu Maurice Raymond Rémi
Serge Sylvain Thierry Yves Silvio Giuseppe Giovanni Giorgio Paolo Matteo Mario Romano Franco Francesco Luigi
Massimo Pietro Roberto Sergio Stefano Umberto Enrico Antonio
José Juan Carlos Luis Miguel Pedro Pablo Jorge Javier Fernando Francisco Rafael Ricardo Alberto Alejandro
Alfonso Álvaro Diego Eduardo Emilio Enrique Felipe Gonzalo Guillermo Hugo Ignacio Jaime Jesús Joaquín Mariano
Nicolás Evo Fidel Raúl Simón Rodrigo Santiago Tomás Vicente João Joao Lula Paulo Jair Nelson
Wladimir Dmitri Dmitrij Dmitry Dimitri Sergej Sergei Alexei Alexej Michail Boris Igor Iwan Ivan Juri Jurij
Leonid Nikolai Oleg Pawel Pjotr Roman Ruslan Wiktor Wjatscheslaw Jewgeni Jewgenij Andrej Andrei Anatoli
Konstantin Maxim Stanislaw Gennadi Waleri Ramsan Wolodymyr Petro Vitali Vitalij Witali Oleksandr Oleksij Mykola
Dmytro Andrij Serhij Pavlo Taras Bohdan Arsenij Denys Kyrylo Mychajlo Walerij
Recep Tayyip Abdullah Mustafa Mehmet Ahmet Hasan Hüseyin Ibrahim Murat Orhan Süleyman Binali Devlet Kemal Ekrem
Bülent Cemal Osman Ömer Ismail Yusuf Yasin Mahmud Mahmoud Mohammed Mohamed Mohammad Muhammad Muammar Hosni
Hassan Hussein Saddam Omar Osama Khaled Chalid Jassir Baschar Bashar Ariel Ehud Benjamin Schimon Shimon Avigdor
Naftali Jair Yair Jitzchak Moshe Isaac
Nouri Dschalal Haidar Hamid Aschraf Pervez Asif Nawaz Imran Manmohan Narendra Rajiv Rahul Atal Hu Xi Wen Li Mao
Deng Junichiro Shinzo Shinzō Yoshihiko Taro Naoto Yukio Fumio Ban Kim Roh Moon Lee Kofi António Antonio Boutros
Robert Thabo Jacob Cyril Nelson Desmond Paul Yoweri Idriss Laurent Charles Goodluck Muhammadu
Lech Jaroslaw Jarosław Donald Andrzej Mateusz Leszek Aleksander Bronislaw Bronisław Radoslaw Radosław Józef
Stanisław Tadeusz Wojciech Zbigniew Viktor Ferenc Péter László Gyula Zoltán Gábor Vaclav Václav Mirek Jiří Miloš
Milos Petr Andrej Robert Mikuláš Slobodan Boris Zoran Vojislav Ivo Ivica Stjepan Franjo Aleksandar Ratko Radovan
Kostas Giorgos Georgios Alexis Antonis Andreas Yanis Nikos Tassos
Göran Fredrik Carl Jens Jonas Kjell Anders Lars Mark Jan Geert Wim Ruud Pim Bart Guy Herman Elio Yves Alexander
Didier Matti Sauli Esko Paavo Bertie Enda Gerry Brian Leo Micheál Tony Gordon Kjell Anders Hamadoun Ralf Pervez
Mwai Raila Meles Hugo Alvaro Evo Rafael Michel Mel Manuel Daniel Alan Vicente Felipe Enrique Andrés Óscar Samak
Thaksin Abhisit Benigno Rodrigo Susilo Joko Mahathir Najib Anwar Tony Kevin Malcolm Scott
Peer Franz-Josef Hans-Peter Hans-Dietrich Karl-Theodor Karl-Josef Frank-Walter Hans-Werner Hans-Christian
Hans-Jürgen Karl-Heinz Klaus-Peter Ernst-Dieter Jean-Claude Jean-Marie Jean-Luc Jean-Pierre Jean-Cyril
Wolf-Dieter Karl-Rudolf Heinz-Peter Jens-Peter Kai-Uwe Claus-Peter Franz-Walter
"""

FEMALE = """
Jule Adele Alma Amalie Amara Beatrix Bridget Carlotta Constance Dorte Edda Elin Enna Femke Fenja Finja Friederike
Gesa Greetje Hanne Henrike Ida Imke Inken Isla Jette Jolene Josefine Jördis Kea Keike Levke Lieke Lotta Ludmilla
Marit Marlene Merle Mette Mieke Morag Naomi Nele Nora Odette Priya Rieke Salma Solveig Svantje Tabea Talea Thea
Tomma Tove Wencke Wiebke Yara Zita Aoife Niamh Saoirse Sinead Mei Yuki Aiko Lakshmi Anjali Deepa Chioma Ngozi
Zainab Leila
Adelheid Agnes Alexandra Alice Alina Aline Almut Amelie Andrea Angela Angelika Anita Anja Anke Anna Annalena
Anne Annegret Annelie Annemarie Annette Antje Antonia Astrid Barbara Bärbel Beate Beatrice Beatrix Berit Bettina
Bianca Birgit Birte
Brigitta Brigitte Britta Carina Carla Carmen Carola Carolin Caroline Charlotte Christa Christiane Christina
Christine Clara Claudia Conny Cordula Corinna Cornelia Dagmar Daniela Diana Dora Doris Dorothea Dorothee
Edelgard Edith Elena Elfriede Elisabeth Elke Ella Ellen Elsa Emilia Emma Erika Esther Eva Eveline Evelyn Franka
Franziska
Frauke Frederike Friederike Gabriela Gabriele Gabi Gaby Gerda Gerlinde Gertrud Gesine Gisela Gitta Greta Gudrun
Hanna Hannah Hannelore Heide Heidi Heidemarie Heike Helena Helene Helga Henriette Herta Hilde Hildegard Ilona
Ilse Imke Ina Ines Inga Inge Ingeborg Ingrid Ira Irene Iris Irmgard Isabel Isabella Isabelle
Jana Janine Jasmin Jennifer Jessica Johanna Judith Julia Juliane Jutta Karin Karina Karla Karola Karoline
Katarina Katharina Kathrin Katja Katrin Kerstin Kirsten Klara Kristin Kristina Lara Laura Lea Lena Leonie Lina
Linda Lisa Lore Lotte Luisa Luise Lydia Magdalena Maike Maja Manuela Mara Mareike Maren Margarete Margarethe
Margit Margot
Margret Maria Marianne Marie Marina Marion Marita Marlene Marlies Martha Martina Mathilde Mechthild Meike
Melanie Melitta Mia Michaela Mina Miriam Monika Nadine Nadja Natalie Natascha Nicole Nina Nora Olga Patricia
Paula Pauline Petra Pia Ramona Rebecca Regina Regine Renate Ricarda Rita Rosa Rosemarie Roswitha Ruth Sabine
Sabrina Sahra Sandra
Sara Sarah Sibylle Silke Silvia Simone Sina Sofia Sonja Sophia Sophie Stefanie Steffi Stella Stephanie Susanne
Svenja Swantje Sylvia Tamara Tanja Tatjana Teresa Thea Theresa Therese Tina Trude Ulla Ulrike Ursula Uschi Ute
Uta Valerie Vanessa Vera Verena Veronika Viola Viktoria Wiebke Yvonne Zoe
Abigail Alison Amanda Amy Angie Ann Annie April Ashley Audrey Barbra Betsy Betty Beverly Bonnie Brenda Camilla
Carol Carolyn Carrie Catherine Cathy Chelsea Cheryl Cindy Claire Condoleezza Connie Courtney Cynthia Dana Dawn
Deborah Debra Denise Diane Dianne Donna Dorothy Eileen Elaine Eleanor Elizabeth Emily Erin Eve Faith Fiona
Florence Frances Gail Gina Glenda
Gloria Grace Gwen Harriet Hazel Heather Helen Hillary Holly Hope Ivanka Jacqueline Jane Janet Janice Jean Jeanne
Jen Jenny Jill Jo Joan Joanna Joanne Jodi Joyce Judy Julie June Kamala Karen Kate Kathleen Kathryn Kathy Katie
Kay Keira Kellyanne Kelly Kim Kimberly Kirstjen Kristen Laurie Leslie Lillian Linda Lindsay Lindsey Liz Loretta
Lori Lorraine Lois Lucy Lynn
Madeleine Maggie Marcia Margaret Marilyn Martha Mary Maureen Megan Meg Melania Melinda Melissa Meredith Michelle
Molly Monica Nancy Naomi Natasha Nikki Pamela Patty Peggy Penelope Penny Phyllis Priscilla Rachel Robin Rosie
Roxanne Sally Samantha Shannon Sharon Sheila Shelley Shirley Sherry Stacey Stacy Sue Susan Suzanne Tammy Theresa
Tiffany Tracy Valerie Veronica Virginia Wanda Wendy Whitney
Ségolène Segolene Christine Martine Michèle Michèle Simone Marine Brigitte Cécile Valérie Rachida Giorgia Emma
Federica Francesca Chiara Lucia Paola Giulia Laura Cristina Dilma Michelle Soraya Ana Isabel Maria Pilar
Mercedes Ursula Benazir Indira Sonia Aung Sheikh Megawati Gloria Corazon Julija Julia Irina Jekaterina Swetlana
Tatjana Ludmila Natalja Olga Oksana Olena Marija Anastasia Xenia
Ewa Beata Hanna Anna Zuzana Iveta Vaira Dalia Kolinda Tarja Sanna Gro Erna Helle Mette Margrethe Magdalena
Jacinda Julia Theresa Nicola Arlene Ayşe Fatma Emine Tansu Leyla Meral Zehra Golda Tzipi Shirin Malala Fatima
Aisha Ellen Nkosazana Winnie Graça Wangari
"""
