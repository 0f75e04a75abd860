"""How much of a stranger's file is looked at before it is refused."""

MOST_BYTES = 64_000_000
MOST_ROWS = 500_000
MOST_COLUMNS = 200
LONGEST_CELL = 32_767
LONGEST_TAG = 1_000_000
LONGEST_LINE = 1_000_000
LONGEST_ROW = 2_000_000
# A spreadsheet of 100,000 rows and 10 columns unpacks to about 90 MB.
MOST_UNPACKED = 160_000_000
MOST_ENTRIES = 300
MOST_SHRUNK = 100
SMALL = 1_000_000
# 100,000 rows of ten columns. Whoever has more brings a CSV, so that a workbook that is bad only in its last cell does
# not hold a process for long.
MOST_CELLS = 1_050_000
# Letters of a cell's or a row's own tag, and of all cells that are not written as spreadsheets write them.
LONGEST_CELL_TAG = 1000
MOST_UNUSUAL = 20_000_000
MOST_TEXTS = 600_000
MOST_LETTERS = 20_000_000
MOST_STYLES = 100_000
# Levels of elements, and brackets that belong to none; both are counted roughly, a real file has a dozen and none.
DEEPEST = 20_000
MOST_STRAY = 10_000
CHUNK = 1 << 18
