EditorProbe.run()
