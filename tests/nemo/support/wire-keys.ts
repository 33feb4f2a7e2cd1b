import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const NEMO = 'src/main/nemo'
const FILES = [
  ...['wire', 'chat'].flatMap((folder) => readdirSync(join(NEMO, folder)).map((name) => join(NEMO, folder, name))),
  join(NEMO, 'renders.ts'),
  join(NEMO, 'create-nemo-client.ts'),
]

/** Every key that the readers take out of what the service sends, with the file that takes it. */
export function findWireKeys(): Map<string, string> {
  const program = ts.createProgram(FILES, compilerOptions())
  const checker = program.getTypeChecker()
  const found = new Map<string, string>()

  for (const path of FILES) {
    const file = program.getSourceFile(path)
    if (!file) throw new Error(`No source: ${path}`)
    const visit = (node: ts.Node): void => {
      for (const key of keysAt(node, checker)) found.set(key, path)
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return found
}

function compilerOptions(): ts.CompilerOptions {
  const command = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.base.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  return command?.options ?? {}
}

function keysAt(node: ts.Node, checker: ts.TypeChecker): string[] {
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    return isUnread(node.expression, checker) ? [node.argumentExpression.text] : []
  }
  if (ts.isObjectBindingPattern(node)) {
    const taken = node.elements.filter(({ dotDotDotToken }) => !dotDotDotToken)
    return isUnread(node, checker) ? taken.map(({ propertyName, name }) => (propertyName ?? name).getText()) : []
  }
  if (ts.isCallExpression(node) && /^z\.(?:loose|strict)?object$/i.test(node.expression.getText())) {
    const [shape] = node.arguments
    return shape && ts.isObjectLiteralExpression(shape) ? shape.properties.map((one) => one.name?.getText() ?? '') : []
  }
  // Ways into an answer, and names of one thing to be tried in turn.
  if (!ts.isArrayLiteralExpression(node)) return []
  const texts = node.elements.flatMap((one) => (ts.isStringLiteral(one) ? [one.text] : []))
  return texts.length === node.elements.length ? texts : []
}

/** A value of which nothing is known but that it is an object. */
function isUnread(node: ts.Node, checker: ts.TypeChecker): boolean {
  const values = checker.getTypeAtLocation(node).getStringIndexType()
  return values !== undefined && (values.flags & ts.TypeFlags.Unknown) !== 0
}
