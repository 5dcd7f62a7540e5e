/**
 * Given names and surnames by which a person is told in Latin letters when nothing else says so: Liz Fong-Jones, Yizhong
 * Wang. Tables of names, never of persons: the given names are common ones of many countries, without those that are as
 * often a word, a place or a firm (Chase, Paris, Dell); the surnames are those of Hanyu Pinyin and of Taiwan's spelling,
 * without those that are English words (He, Long, Fan).
 */

export function isGivenName(word: string): boolean {
  return GIVEN.has(word)
}

/** A Chinese surname in Latin letters. */
export function isPinyinSurname(word: string): boolean {
  return PINYIN.has(word)
}

const GIVEN: ReadonlySet<string> = new Set(
  (
    'Aaron Abigail Abdul Abdullah Abhinav Adam Adrian Adrien Agnes Ahmed Aidan Aiden Ajay Akash Akira Alan Albert Alec Alejandro ' +
    'Aleksander Aleksandr Aleksei Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey Alexis Alfonso Alfred Ali Alice Alicia ' +
    'Alina Alison Alistair Allen Allison Alvaro Alyssa Amanda Amandeep Amelia Amin Amir Amit Amy Ana Anand Anastasia Anders Andre ' +
    'Andrea Andreas Andrei Andrej Andrew Andrey Andrés Andy Angela Angelina Anil Anima Anirban Anita Anja Ankit Ankur Anna Anne Annie ' +
    'Anthony Anton Antoine Antonio Antonia Anu Anusha Aravind Ariel Arjun Armand Arnaud Arnav Arthur Arun Arvind Ashish Ashley Ashwin ' +
    'Astrid Audrey Aurélien Avi Axel Ayush Barbara Barry Bart Bastian Beatrice Ben Benedict Benjamin Benoit Benoît Bernard Bernhard ' +
    'Bernie Beth Bharat Bianca Björn Bob Bobby Boris Brad Bradley Brandon Brando Brenda Brendan Brent Brett Brian Bruce Bruno Bryan ' +
    'Burak Caleb Cameron Camille Carina Carl Carla Carlo Carlos Carmen Carol Carole Caroline Carolyn Casey Catherine Cathy ' +
    'Cecilia Cédric Cedric Celia Chad Charles Charlie Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christoph ' +
    'Christophe Christopher Claire Clara Clarissa Claudia Clemens Clément Clémentine Clive Colin Colleen Connor Conrad Constantin ' +
    'Corinne Cory Courtney Craig Cynthia Cyril Dan Dana Daniel Daniela Daniele Danielle Danny Daphne Dario Darrell Darren ' +
    'Dave David Davide Dean Deb Deborah Debbie Deepak Demis Denis Denise Dennis Denny Derek Diana Diane Diego Dieter Dimitri ' +
    'Dinesh Dirk Divya Dmitri Dmitry Dominic Dominik Dominique Donald Donna Dorothy Doug Douglas Dragos Dragoş Dustin Dwayne ' +
    'Dylan Ed Eddie Edgar Edouard Eduardo Edward Edwin Eileen Ekaterina Elad Elaine Eleanor Elena Eli Elias Elie Elijah Elisa ' +
    'Elisabeth Eliza Elizabeth Ella Ellen Ellie Elliot Elliott Elon Emad Emanuel Emil Emilia Emilie Emily Emma Emmanuel Enrico Eric ' +
    'Erica Erich Erik Erika Erin Ernest Esther Ethan Eugene Eva Evan Evelyn Ezra Fabian Fabio Faisal Fatima Federico Felipe Felix ' +
    'Fernando Filip Fiona Florence Florian Fran Frances Francesca Francesco Francis Francisco Franck Frank Franz François Françoise Fred ' +
    'Frederic Frédéric Frederick Friedrich Gabriel Gabriela Gabriele Gareth Garrett Gary Gaurav Gavin Geoff Geoffrey Georg George Georgi ' +
    'Gerald Gerard Gerhard Gianluca Gillian Gina Giovanni Giulia Giuseppe Gloria Gonzalo Gordon Graham Greg Gregor Gregory Greta Guido ' +
    'Guillaume Guillermo Gunther Gustav Gustavo Gwen Hamel Hannah Hans Harald Harold Harriet Harry Harsh Hassan Heather Hector ' +
    'Heidi Heinrich Helen Helena Helga Henri Henrik Henry Herbert Hideo Hiroshi Holly Howard Hugh Hugo Ian Ibrahim Igor Ilan Ilya ' +
    'Imran Ines Ingrid Irene Irina Isaac Isabel Isabella Isabelle Ishaan Ivan Jacek Jack Jackie Jacob Jacqueline Jacques Jaideep Jaime Jake Jakob ' +
    'Jakub James Jamie Jan Jana Jane Janet Janice Jared Jasmine Jason Javier Jay Jean Jeanne Jeff Jeffrey Jen Jennifer Jens Jeremiah ' +
    'Jeremy Jerome Jérôme Jerry Jesse Jessica Jessie Jill Jim Jimmy Jitendra Joan Joanna Joanne Joaquin Jochen Joe Joel Joelle Joëlle ' +
    'Johan Johann Johanna Johannes John Johnny Jon Jonah Jonas Jonathan Joost Jorge Jose José Josef Joseph Josephine Josh Joshua Joy ' +
    'Joyce Juan Judea Judith Judy Julia Julian Juliana Julie Julien Juliet Julius Jun Jürgen Jurgen Justin Justine Kai Kaiming Karen Karén Karim Karin ' +
    'Karl Karthik Kate Katelyn Katherine Kathleen Kathryn Kathy Katie Katja Katya Kavita Kazuo Keith Kelly Kelvin Ken Kenji ' +
    'Kenneth Kent Kerry Kevin Kim Kimberly Kiran Klaus Konrad Konstantin Krishna Kristen Kristin Kristina Krzysztof Kurt Kyle ' +
    'Kyunghyun Lars Latanya Laura Lauren Laurence Laurent Laurie Lea Leah Leandro Lee Leila Leo Leon Leonard Leonardo Leonid Leslie Lex Lewis ' +
    'Liam Liang Lilian Liliana Lily Linda Lindsay Lindsey Lionel Lisa Liz Lluis Logan Lorenzo Lori Lou Louis Louise Luc Luca Lucas Lucia ' +
    'Lucie Lucy Luis Luisa Luka Lukas Lukasz Łukasz Luke Lydia Lynn Madeleine Madison Magnus Mahesh Manish Manoj Manuel Manuela Marc Marcel ' +
    'Marcello Marco Marcos Marcus Margaret Margarita Maria Marie Marietje Marina Mario Marion Marissa Mark Markus Marta Martha Martin ' +
    'Martina Marvin Mary Marzyeh Mason Massimo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias Maureen Maurice Maxim ' +
    'Maxime Maximilian Maya Megan Meghan Mehdi Mei Melanie Melissa Meredith Michael Michaela Michal Michel Michele Michelle Miguel ' +
    'Mihai Mike Mikhail Milena Miranda Miriam Mitchell Mo Mohammad Mohammed Mohamed Moritz Morgan Muhammad Murray Mustafa Nadia ' +
    'Nancy Naomi Natalia Natalie Natasha Nate Nathan Nathalie Nathaniel Navdeep Neal Neel Neha Neil Nicholas Nick Nicola Nicolas Nicole ' +
    'Niels Nikhil Niki Nikita Nikolai Nikolas Nils Nina Nisha Nitish Noah Noam Noel Nora Norbert Norman Olaf Oleg Olga Oliver Olivia ' +
    'Olivier Omar Oren Oriol Oscar Oskar Otto Owen Pablo Palmer Pam Pamela Paola Paolo Pascal Pat Patricia Patrick Patrik Paul Paula Pauline ' +
    'Pavel Pawel Pedro Peggy Penelope Percy Pete Peter Petr Petra Philip Philipp Philippe Phil Pierre Pieter Piotr Prateek Priya ' +
    'Pranav Prashant Quentin Rachel Raffaele Rafael Rahul Raj Rajat Rajesh Ralf Ralph Ramesh Randall Randy Raphael Raquel ' +
    'Rashmi Raul Ravi Ray Raymond Rebecca Reid Reiner Renata René Rene Renée Ricardo Riccardo Richard Rick Rob Robert Roberta Roberto ' +
    'Robin Rodney Rodrigo Roger Rohan Rohit Roland Rolf Roman Ron Ronald Ronan Ross Roy Ruben Rudolf Rumman Rupert Russ Russell Ruth ' +
    'Ryan Sabine Sachin Safiya Sally Salman Sam Samantha Samir Samuel Sandeep Sandra Sanjay Sanjeev Santiago Sara Sarah Sasha ' +
    'Satya Scott Sean Sebastian Selim Selina Serena Serge Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Shawn Sheila Shelley Sherry Shirley ' +
    'Shivani Shivon Shreya Siddharth Silvia Simon Simone Sonia Sophia Sophie Soumith Srinivas Stacey Stanislas Stefan Stefano Stella ' +
    'Stephan Stephanie Stéphane Stephen Steve Steven Stewart Stuart Subbarao Suchi Sudhir Sue Sundar Sunil Suresh Surya Susan Susanna Susanne Suzanne ' +
    'Sven Swati Sylvain Sylvia Takashi Takeshi Tamara Tanya Tara Tatiana Tatsunori Taylor Ted Teresa Terry Thea Theodore Theresa Thierry ' +
    'Thomas Tiago Tiffany Tim Timnit Timo Timothy Tina Tobias Todd Tom Tomas Tomáš Tommy Tony Travis Trevor Tristan Tyler Ulrich ' +
    'Ulrike Uri Ursula Valentin Valentina Valeria Valérie Vanessa Varun Vera Veronica Vicky Victor Victoria Vijay Vikas Vikram Vinay Vincent ' +
    'Viktor Vinod Virginie Vishal Vivek Vivian Vlad Vladimir Volker Waleed Walter Wendy Werner Wes Wilhelm Willem William Wolfgang ' +
    'Xavier Yann Yannic Yannick Yaron Yasmin Yejin Yoav Yolanda Yoshua Yuki Yuri Yves Yvonne Zachary Zach Zack Zoe Zoubin'
  ).split(' '),
)

const PINYIN: ReadonlySet<string> = new Set(
  (
    'Bai Cai Cao Cen Chai Chan Chang Chao Chau Chen Cheng Cheung Chiang Chien Chin Chiu Choi Chong Chou Chow Chu Chuang Chung Cui Dai ' +
    'Deng Dong Du Duan Fang Feng Fu Gao Geng Gu Guan Guo Hao Ho Hong Hou Hsiao Hsieh Hsu Hu Huang Hung Huo Hwang Jia Jiang Jiao Jin Kang ' +
    'Kuo Kwok Lai Lam Lau Lei Leung Li Liang Liao Lin Ling Liu Lo Lu Luo Lü Lv Lyu Ma Mao Meng Mo Ni Nie Niu Ouyang Pang Pei Peng Qi ' +
    'Qian Qiao Qin Qiu Qu Ren Ruan Shang Shao Shen Sheng Shi Shih Shu Su Tang Tao Teng Tian Ting Tsai Tsang Tseng Tsui Tu Wan Wang Wei ' +
    'Wen Weng Wong Wu Xi Xia Xiang Xiao Xie Xing Xiong Xu Xue Yan Yang Yao Ye Yeh Yen Yi Yin Ying Yip Yu Yuan Yue Yuen Yun Zeng Zha Zhai Zhan ' +
    'Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zou Zuo'
  ).split(' '),
)
