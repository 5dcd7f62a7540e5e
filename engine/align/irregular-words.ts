/** What no rule undoes, verbs most of all. One line a word: what it is a form of, then the forms. */
export const IRREGULAR = `
be am are is was were been being
have has had having
do does did done doing
go goes went gone going
say says said
make made
take took taken
come came
see saw seen
know knew known
get got gotten
give gave given
find found
think thought
tell told
become became
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
arise arose arisen
drive drove driven
buy bought
wear wore worn
choose chose chosen
eat ate eaten
fly flew flown
catch caught
teach taught
fight fought
seek sought
sell sold
sleep slept
shoot shot
hang hung
throw threw thrown
forget forgot forgotten
forgive forgave forgiven
forbid forbade forbidden
hide hid hidden
ride rode ridden
sing sang sung
sink sank sunk
ring rang rung
drink drank drunk
swim swam swum
shrink shrank shrunk
spring sprang sprung
shake shook shaken
steal stole stolen
strike struck stricken
swear swore sworn
swing swung
tear tore torn
wake woke waken
awake awoke awoken
win won
bend bent
lend lent
bite bit bitten
blow blew blown
dig dug
feed fed
flee fled
breed bred
bleed bled
freeze froze frozen
lay laid
lie lay lain lied lying
die died dying
tie tied tying
light lit
bear bore born borne
deal dealt
dream dreamt
kneel knelt
lean leant
leap leapt
learn learnt
burn burnt
spell spelt
spill spilt
spoil spoilt
smell smelt
shine shone
show shown
slide slid
spin spun
stick stuck
sting stung
sweep swept
weep wept
creep crept
wind wound
bind bound
grind ground
weave wove woven
cling clung
overcome overcame
undergo underwent undergone
undertake undertook undertaken
withdraw withdrew withdrawn
mistake mistook mistaken
beat beaten
sew sewn
sow sown
mow mown
man men
woman women
child children
foot feet
tooth teeth
goose geese
mouse mice
ox oxen
person people persons
life lives
wife wives
knife knives
leaf leaves
wolf wolves
self selves
half halves
thief thieves
loaf loaves
shelf shelves
calf calves
good better best
bad worse worst
little less least
old elder eldest
far further farther furthest
i me my mine myself
we us our ours ourselves
he him his himself
she her hers herself
they them their theirs themselves
you your yours yourself yourselves
it its itself
who whom whose
this these
that those
not cannot nor
analysis analyses
crisis crises
criterion criteria
phenomenon phenomena
medium media
datum data
news news
thus thus
red red
hundred hundred
indeed indeed
during during
thing things
king kings
evening evenings
morning mornings
nothing nothing
something something
everything everything
anything anything
ceiling ceilings
string strings
wing wings
bed beds
`
