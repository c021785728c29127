"""Given names that are common where German is written: evidence for a name of two words that nothing else explains.

A list of its own, though many stand in `..given_names` too: that one holds names that are German nouns (Wolf, Rose).
"""

from __future__ import annotations

__all__ = ["FEMALE", "GIVEN"]

FEMALE = frozenset(
    (
        "Ada Agnes Aisha Alena Alexandra Alice Alina Alma Amelie Amina Andrea Angela Angelika Anja Anna Anne "
        "Annalena Annegret Annette Antje "
        "Antonia Astrid Ayse Barbara Beate Beatrix Birgit Brigitte Britta Carla Carmen Carola Caroline Charlotte "
        "Christa Christel Christiane "
        "Christin Christina Christine Clara Claudia Cornelia Dagmar Daniela Doris Dorothea Edith Elena Elfriede Elif "
        "Elisa Elisabeth Elke Ella "
        "Ellen Else Emilia Emma Erika Esther Eva Evelyn Fatima Finja Franziska Frauke Frieda Friederike Gabriele "
        "Gerda Gertrud Gesine Gisela "
        "Greta Gudrun Hanna Hannah Hannelore Heidi Heike Helena Helene Helga Henriette Hilde Hildegard Ida Ilse Imke "
        "Ina Ines Inge Ingeborg "
        "Ingrid Insa Irene Iris Irina Irmgard Isabel Isabella Jana Janine Jasmin Jennifer Jessica Johanna Josefine "
        "Judith Julia Juliane Jutta "
        "Karin Karla Karola Katharina Kathrin Katja Katrin Kerstin Kirsten Klara Kristin Kristina Lara Laura Lea "
        "Lena Leni Leonie Leyla Lia Lieselotte "
        "Lilli Lina Linda Linn Lisa Liselotte Lotte Louisa Luise Luisa Lydia Magdalena Maike Maja Manuela Mara Maren "
        "Margarete Margit Margot Maria "
        "Marianne Marie Marina Marion Marlene Marta Martha Martina Mathilda Mathilde Meike Melanie Merle Mia "
        "Michaela Mila Mira Mirjam Monika Nadia "
        "Nadine Nadja Natalie Natalja Nele Nicole Nina Nora Olga Patricia Paula Pauline Petra Pia Ramona Rebecca "
        "Regina Regine Renate Ricarda "
        "Rita Rosa Rosemarie Ruth Sabine Sabrina Sandra Sara Sarah Selma Sibylle Sigrid Silke Silvia Simone Sofia "
        "Sonja Sophia Sophie Stefanie "
        "Stephanie Susanne Svenja Swetlana Sylvia Tanja Tatjana Teresa Theresa Thea Tina Ulla Ulrike Ursula Ute "
        "Valerie Vanessa Vera Verena "
        "Veronika Victoria Viktoria Waltraud Wiebke Yasmin Yvonne Zoe"
    ).split()
)
"""Women's names."""

GIVEN = FEMALE | frozenset(
    (
        "Aaron Abdul Achim Adam Adrian Ahmed Albert Alejandro Alessandro Alexander Alexej Alfred Ali Alois Anders "
        "Andre André Andreas Andrej Andrew "
        "Andrzej Anselm Anton Antonio Armin Arne Arno Arnold Artur Arthur August Axel Bastian Ben Benedikt Benjamin "
        "Bernd Bernhard Bertold Björn Bo "
        "Boris Brian Bruno Carl Carlos Carsten Charles Christian Christof Christoph Christopher Claus Clemens Colin "
        "Cornelius Dag Daniel Daniele Dario David "
        "Dennis Detlef Diego Dieter Dietmar Dietrich Dirk Dmitri Dominik Donald Eberhard Eckart Eckhard Edgar Eduard "
        "Egon Elias Elmar Emil Emmanuel Enno "
        "Enrico Eric Erich Erik Ernst Erwin Eugen Fabian Felix Ferdinand Finn Florian Francesco Francis Frank Franz "
        "Fred Frederik Friedrich Fritz Gabor "
        "Gabriel Georg George Gerald Gerd Gerhard Gernot Gero Giovanni Giuseppe Gottfried Götz Gregor Guido Günter "
        "Günther Gustav Hakan Halvor Hannes Hans "
        "Harald Harm Harry Hartmut Hasan Hauke Heiko Heiner Heinrich Heinz Helge Helmut Hendrik Henning Henri Henrik "
        "Henry Herbert Hermann Hinnerk Hinrich "
        "Holger Horst Hubert Hugo Ibrahim Igor Immanuel Ingo Ismail Ivan Iwan Jack Jakob James Jan Janos Jens "
        "Jeremias Jim Joachim Joao Jochen Joe Johann "
        "Johannes John Jonas Jonathan José Josef Joseph Joshua Juan Julian Julius Jürgen Justin Kai Karel Karl "
        "Karl-Heinz Karsten Kaspar Kevin Kilian Klaus "
        "Klemens Knut Konrad Konstantin Kurt Lars Laurin Leander Lennart Leo Leon Leonard Leonhard Levi Linus Lorenz "
        "Lothar Louis Luca Ludwig Luis Lukas Lutz "
        "Magnus Mahmud Malte Manfred Manuel Marc Marcel Marco Marcus Marek Mario Marius Mark Markus Martin Mateusz "
        "Mathias Matteo Matthias Mattis Max "
        "Maximilian Mehmet Michael Michail Michel Miguel Mike Milan Mohamed Mohammed Moritz Murat Mustafa Nick "
        "Niclas Nico Niels Nikita Niklas Nikolai Nikolaus "
        "Nils Norbert Olaf Ole Oleg Oliver Omar Onno Oscar Oskar Osman Oswald Ottmar Otto Pablo Pascal Patrick Paul "
        "Pavel Pawel Pedro Peer Peter Philipp "
        "Pierre Piet Piotr Rafael Raimund Rainer Ralf Ralph Raphael Reiner Reinhard Reinhold René Richard Robert "
        "Roberto Robin Roger Roland Rolf Roman Ronald "
        "Rüdiger Rudi Rudolf Rupert Salvatore Sam Samuel Sascha Sebastian Sepp Sergej Severin Siegfried Siegmar "
        "Sigmar Silvan Silvio Simon Sönke Sören Stanislaw "
        "Stefan Steffen Stephan Steve Steven Sven Tarek Theo Theodor Thiemo Thilo Thomas Thorben Thorsten Tilo Till "
        "Tim Timo Timon Timothy Tobias Tom Tomas "
        "Toni Torben Torsten Uli Ulrich Urs Utz Uwe Valentin Veit Viktor Vincent Vinzenz Vitali Vladimir Volker "
        "Volkmar Waldemar Walter Werner Wilfried "
        "Wilhelm Willi William Willy Wim Winfried Wladimir Wolf Wolfgang Wolfram Xaver Yannick Yusuf"
    ).split()
)
"""Given names."""
