/** Of the commonest characters, those that only one of the two scripts writes. */
export const COMMON_TRADITIONAL =
  '這們個來時國會對學麼後發開說過還為與當經從動現長機關點實業無話問見將間務電變產沒樣頭車書東請讓認進種數總論義運報萬達處'
export const COMMON_SIMPLIFIED =
  '这们个来时国会对学么后发开说过还为与当经从动现长机关点实业无话问见将间务电变产没样头车书东请让认进种数总论义运报万达处'
