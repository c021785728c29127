"""Which given names are women's, and which tell nothing: whether "he" or "she" can mean somebody."""

from __future__ import annotations

__all__ = ["EITHER", "WOMEN"]

WOMEN = frozenset(
    (
        "abby abigail ada adaeze adele adriana agnes agnieszka aigul aileen aisha alana alejandra aleksandra "
        "alessandra alexandra alice alicia alina alison allison alma almudena amanda amara amber amelia amelie "
        "amina amy ana anastasia angela angelica angelika anita anja anke ann anna annabel anne annegret annette "
        "annie annika antje antoine antonia april arlene asha astrid athena audrey aurora ava ayesha azadeh "
        "barbara beate beatrice beatriz becky bernadette bertha beth bethany betsy bettina betty beverly bianca "
        "birgit brenda brianna bridget brigitte britta caitlin camilla candace carina carla carmen carola carolin "
        "carolina caroline carolyn carrie cassandra catalina caterina catherine cathy cecilia cecilie celeste "
        "celia celine chantal charlene charlotte chelsea cheryl chiara christa christel christiane christina "
        "christine cindy claire clara claudia colette colleen constance cora cordula corinna corinne cornelia "
        "cristina crystal cynthia dagmar daisy daniela danielle dawn deborah debra deirdre delia denise diana "
        "diane dina dolores donna dora doreen doris dorothea dorothy ebony edith eileen elaine eleanor elena "
        "eleni elfriede elif elin elisa elisabeth elise eliza elizabeth elke ella ellen ellie elodie els elsa "
        "elsie elvira emilia emilie emily emma erica erika erin esther ethel eva eve evelyn ewa faith fatima "
        "felicia felicity fernanda fiona flora florence frances francesca francisca freya frida frieda gabriela "
        "gabrielle gail galina gemma georgia georgina geraldine gertrud gina giorgia giovanna gisela giulia "
        "glenda gloria grace graciela greta gretchen gwen hailey halima hanna hannah harriet hattie hazel heather "
        "heidi heike helen helena helene helga henriette hilda hilde hillary holly hope ida ilona ilse ines inga "
        "inge ingeborg ingrid inna ioana irena irene irina iris irma isabel isabella isabelle ivana jacqueline "
        "jana jane janet janice janina janine jasmin jasmine jeanette jeanne jen jenna jennifer jenny jessica "
        "jill jillian joana joann joanna joanne joelle johanna josefina josephine josie joy joyce juana juanita "
        "judith judy julia juliana julie juliet justine jutta kamala karen karin karla katarina katarzyna kate "
        "katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin katy kerstin kimberly "
        "kirsten kirsty klara kristen kristin kristina lana lara larissa latoya laura lauren leah leila lena leni "
        "leonie leticia lidia lieselotte lila lilian lillian lily lina linda lisa liz lois lola lorena loretta "
        "lori lorraine lotte louisa louise lucia luciana lucie lucy ludmila luisa lydia mabel madeleine mae "
        "maggie maja manuela mara marcia margaret margarita margot margrethe maria mariam mariana marianne marie "
        "marija marilyn marina marisa marisol marit marla marlene marsha marta martha martina martyna mary maryam "
        "maryla masha mathilde maureen maya megan melanie melinda melissa melody mercedes meredith mette mia "
        "michaela michelle mila milena miranda miriam mirjam moira molly mona monica monika monique myra nadia "
        "nadine nancy naomi natalia natalie natasha nicole nikola nina nora norma octavia olena olga olivia paige "
        "pamela paola patricia patrizia patti paula paulina pauline pearl peggy penelope penny petra philippa "
        "phoebe phyllis pia pilar polly priya rachel ragna ramona rebecca regina rena renate renee rita roberta "
        "robyn ronja rosa rosalie rosalind rose rosemary roxanne ruby ruth sabine sabrina sally salma samantha "
        "samira sandra sanna sara sarah saskia selma serena sharon shauna sheila shelley sheryl shirley sigrid "
        "silke silvia simona simone siobhan sofia sofie solveig sonia sonja sonya sophia sophie stefania stefanie "
        "stella stephanie sue susan susana susanna susanne suzanne svea svenja svetlana swetlana sybille sylvia "
        "tamara tamika tania tanja tanya tara tatiana tatjana teresa tess thea thelma theresa therese tiffany "
        "tilda tina tricia ulla ulrike uma ursula ute valentina valeria valerie vanessa vera verena veronica "
        "veronika victoria viktoria viola violet virginia viviana waltraud wanda wendy wilma yana yasmin yasmine "
        "yolanda yulia yvette yvonne zainab zelda zoe zofia zoya zsofia zuzana"
    ).split()
)
"""In small letters; of the given names, those that women have."""

EITHER = frozenset(
    (
        "alex alexis ali amal andrea angel ariel ashley august bo brooke cameron camille carol casey chandra "
        "charlie chris claude cleo dale dana daniele devin dominique drew dylan farah frankie freddie imani ira "
        "jackie jade jaime jamie jan jean jess jessie jing jo joan jodie jordan jun june kai karan kay kelly "
        "kelsey ken kerry kim laurence lee leslie li lin lindsay lindsey logan lou lynn mackenzie madison marian "
        "marion mei merle michele mika mina minh morgan nicky nico nicola nikita noel ola pat rana rene robin "
        "ronnie rowan sam sandy sasha shannon shelby sidney sina sol stacey taylor terry toni tracey tracy vivian "
        "wei xi yan yang yu yuki zhang"
    ).split()
)
"""Given names that women and men have, here or elsewhere in the world."""
